package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL on loopback, a process of its own, durable. Its cluster outlives it and is
 * taken up again whatever ended the last run.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final PostgresTools tools;
    private final Path cluster;
    private final Path log;
    private final String password;
    private volatile PostgresAccess access;
    private volatile Watchdog watchdog;

    private PostgresServer(PostgresTools tools, Path cluster, Path log, String password) {
        this.tools = tools;
        this.cluster = cluster;
        this.log = log;
        this.password = password;
        this.access = PostgresAccess.on(startOnAFreePort(tools, cluster, log), password);
        this.watchdog = Watchdog.over(pid());
    }

    /**
     * @param cluster created when it is not there; the caller holds the lock of the folder it is in
     * @param passwordFile written beside a new cluster, readable by its owner alone
     * @param binaries where the unpacked servers are kept
     * @throws CannotStart with the reason
     */
    public static PostgresServer start(Path cluster, Path passwordFile, Path log, Path binaries) {
        PostgresTools tools = new PostgresTools(PostgresBinaries.unpackedIn(binaries));
        LeftoverServer leftover = new LeftoverServer(tools, cluster);
        String password = new ClusterPassword(passwordFile).readOrCreate();
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            leftover.stop();
        } else {
            new NewCluster(tools, cluster).create(passwordFile);
        }
        return new PostgresServer(tools, cluster, log, password);
    }

    /** Takes the cluster up again after its server has died; on whatever port is free. */
    public synchronized void startAgain() {
        watchdog.close();
        access = PostgresAccess.on(startOnAFreePort(tools, cluster, log), password);
        watchdog = Watchdog.over(pid());
    }

    /** Of the server's first process. */
    public long pid() {
        return new LeftoverServer(tools, cluster)
                .pid()
                .orElseThrow(() -> new CannotStart("PostgreSQL has ended."));
    }

    /** Immediate shutdown: as if the power had gone out. {@link #startAgain} comes next. */
    public void stopAtOnce() {
        tools.stop(cluster, "immediate", STOP);
    }

    /**
     * Another program may take the port between our look and the server's bind: once more, then.
     */
    private static int startOnAFreePort(PostgresTools tools, Path cluster, Path log) {
        LogTail tail = LogTail.of(log);
        PostgresTools.Outcome outcome = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            int port = FreePort.onLoopback();
            outcome = tools.start(cluster, log, PostgresSettings.on(port), RECOVERY);
            if (outcome.succeeded()) {
                return port;
            }
            if (!tail.contains("could not bind") && !tail.contains("pre-existing shared memory")) {
                break;
            }
        }
        throw new CannotStart("PostgreSQL did not start: " + tail.complaint() + ". See " + log);
    }

    public PostgresAccess access() {
        return access;
    }

    /** What the end of this process does: the watchdog hears nothing any more. */
    void abandon() {
        watchdog.fallSilent();
    }

    /** Fast shutdown: open transactions are rolled back, what was committed stays. */
    @Override
    public void close() {
        watchdog.close();
        tools.stop(cluster, "fast", STOP);
    }
}
