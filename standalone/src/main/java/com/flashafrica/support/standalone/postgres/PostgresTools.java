package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code initdb} and {@code pg_ctl}, with their complaints as one sentence. */
final class PostgresTools {
    private final Path home;

    PostgresTools(Path home) {
        this.home = home;
    }

    /**
     * Builtin UTF-8 order and {@code C} messages, so that a cluster behaves the same on every host.
     */
    void initdb(Path cluster, Path passwordFile) {
        Outcome outcome =
                run(
                        "initdb",
                        "--pgdata=" + cluster,
                        "--username=" + PostgresAccess.USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions");
        outcome.orElseThrow("PostgreSQL could not create its cluster in " + cluster);
    }

    /** Returns once it accepts connections; recovery after a crash may take most of the limit. */
    Outcome start(Path cluster, Path log, Map<String, String> settings, Duration limit) {
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return run(
                "pg_ctl",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--options=" + String.join(" ", options),
                "--timeout=" + limit.toSeconds(),
                "--wait",
                "start");
    }

    /** Ends open transactions, writes a checkpoint, and waits for the end. */
    Outcome stop(Path cluster, String mode, Duration limit) {
        return run(
                "pg_ctl",
                "--pgdata=" + cluster,
                "--mode=" + mode,
                "--timeout=" + limit.toSeconds(),
                "--wait",
                "stop");
    }

    private Outcome run(String tool, String... arguments) {
        List<String> command = new ArrayList<>(OrdinaryUser.stepDown());
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            List<String> lines = process.inputReader().lines().toList();
            return new Outcome(process.waitFor(), lines);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be run: %s".formatted(tool, Complaint.of(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for " + tool + ".", e);
        }
    }

    record Outcome(int exitCode, List<String> lines) {
        boolean succeeded() {
            return exitCode == 0;
        }

        void orElseThrow(String what) {
            if (!succeeded()) {
                throw new CannotStart(what + ": " + Complaint.in(lines) + ".");
            }
        }
    }
}
