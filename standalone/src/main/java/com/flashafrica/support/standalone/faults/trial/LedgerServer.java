package com.flashafrica.support.standalone.faults.trial;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.cluster.Cluster;
import com.flashafrica.support.standalone.cluster.Signals;
import com.flashafrica.support.standalone.faults.network.TcpProxy;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The PostgreSQL of a trial, which may be hurt. */
public final class LedgerServer implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS = 3_000;

    private final Cluster cluster;
    private final TcpProxy network;

    LedgerServer(Cluster cluster, Path data) {
        this.cluster = cluster;
        this.network = TcpProxy.before(() -> port(data));
    }

    private static int port(Path data) {
        PostgresAccess running =
                PostgresAccess.running(
                        DataFolder.postgres(data), DataFolder.postgresPassword(data));
        return URI.create(running.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    /** For the processes of the trial. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(network.port());
    }

    /** Past the network, for whoever looks in from outside. */
    public DataSource direct() {
        return cluster.postgres().access().source();
    }

    public TcpProxy network() {
        return network;
    }

    /** {@code kill -9} of the first process, which takes all others with it. */
    public void killPostmaster() {
        Signals.send("KILL", cluster.postgres().pid());
    }

    /** {@code kill -9} of one that serves a connection; the server recovers by itself. */
    public void killBackend(RandomGenerator random) throws SQLException {
        List<Long> backends = new ArrayList<>();
        try (Connection connection = direct().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT pid FROM pg_stat_activity WHERE backend_type ="
                                        + " 'client backend' AND pid <> pg_backend_pid()")) {
            while (rows.next()) {
                backends.add(rows.getLong(1));
            }
        }
        Signals.send("KILL", backends.get(random.nextInt(backends.size())));
    }

    /** {@code pg_ctl -m immediate}. */
    public void stopAtOnce() {
        cluster.postgres().stopAtOnce();
    }

    /** Its processes may need a moment to notice that they are orphans. */
    public void startAgain() {
        for (int attempt = 0; ; attempt++) {
            try {
                cluster.postgres().startAgain();
                return;
            } catch (CannotStart e) {
                if (attempt == LOOKS) {
                    throw e;
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /** Whether it answers. */
    public boolean isUp() {
        try (Connection connection = direct().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether its first process is there, be it recovering. */
    public boolean runs() {
        try {
            return ProcessHandle.of(cluster.postgres().pid())
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
        } catch (CannotStart e) {
            return false;
        }
    }

    public void awaitUp() {
        awaitUp(LOOK.multipliedBy(LOOKS));
    }

    public void awaitUp(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isUp() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
