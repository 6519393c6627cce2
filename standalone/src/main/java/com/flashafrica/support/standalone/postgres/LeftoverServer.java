package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server that a killed platform left behind. Only called while holding the data folder's lock,
 * so whoever still runs on the cluster belongs to nobody.
 */
final class LeftoverServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresTools tools;
    private final Path cluster;

    LeftoverServer(PostgresTools tools, Path cluster) {
        this.tools = tools;
        this.cluster = cluster;
    }

    /** Ends it in order, or at once if it does not listen; a dead one's PID file is left alone. */
    void stop() {
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            return;
        }
        if (!runsOnThisCluster(process.get().info())) {
            forgetRecycledPid();
            return;
        }
        if (!tools.stop(cluster, "fast", PATIENCE).succeeded() && process.get().isAlive()) {
            tools.stop(cluster, "immediate", PATIENCE)
                    .orElseThrow("A PostgreSQL left behind on " + cluster + " does not stop");
        }
    }

    Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Math.abs(Long.parseLong(lines.getFirst().strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("%s/postmaster.pid cannot be read.".formatted(cluster), e);
        }
    }

    /**
     * A process whose arguments are hidden from us is taken for the server: never two on one
     * cluster.
     */
    private boolean runsOnThisCluster(ProcessHandle.Info info) {
        boolean postgres =
                info.command().map(command -> command.endsWith("/postgres")).orElse(true);
        boolean here =
                info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true);
        return postgres && here;
    }

    /** After a reboot the number may be another program's, and PostgreSQL would refuse to start. */
    private void forgetRecycledPid() {
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new CannotStart("%s/postmaster.pid cannot be removed.".formatted(cluster), e);
        }
    }
}
