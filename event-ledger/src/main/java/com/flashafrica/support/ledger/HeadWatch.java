package com.flashafrica.support.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the head from outside, on a connection of its own: listens first and looks second, so
 * that nothing committed in between is missed, and looks again after each silent while. A
 * notification is a reason to look and no more than that: whoever may log in may send one.
 */
final class HeadWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final LedgerDatabase database;
    private final SignalConfig config;
    private final LongPredicate isNews;
    private final LongConsumer seen;
    private final Outage outage = new Outage(LOG, "Watching the ledger's head");
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection open;

    /**
     * @param isNews whether the head is not known to be there yet; saves a look for each commit of
     *     this process
     * @param seen told where the head is; may be told the same again
     */
    HeadWatch(
            LedgerDatabase database, SignalConfig config, LongPredicate isNews, LongConsumer seen) {
        this.database = database;
        this.config = config;
        this.isNews = isNews;
        this.seen = seen;
        this.thread = Thread.ofPlatform().name("ledger-watch").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!closed) {
            try (Connection connection = connect()) {
                open = connection;
                listen(connection);
                outage.ended();
                pause = Duration.ZERO;
                follow(connection);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    outage.began(e);
                }
            }
            LockSupport.parkNanos(closed ? 0 : pause.toNanos());
            Duration next = pause.multipliedBy(2).plusMillis(50);
            pause = next.compareTo(config.longestPause()) < 0 ? next : config.longestPause();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = database.properties();
        properties.setProperty("ApplicationName", "ledger-watch");
        properties.setProperty("connectTimeout", Long.toString(config.connect().toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(config.socket().toSeconds()));
        return DriverManager.getConnection(database.url(), properties);
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + LedgerKeys.channel(LedgerKeys.idOf(connection)));
        }
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        int poll = Math.max(1, (int) config.poll().toMillis());
        try (PreparedStatement look =
                connection.prepareStatement("SELECT max(position) FROM ledger_event")) {
            look(look);
            while (!closed) {
                PGNotification[] notifications = notified.getNotifications(poll);
                if (notifications == null
                        || notifications.length == 0
                        || tellsNews(notifications[notifications.length - 1].getParameter())) {
                    look(look);
                }
            }
        }
    }

    private boolean tellsNews(String position) {
        try {
            return isNews.test(Long.parseLong(position));
        } catch (NumberFormatException notOfALedger) {
            return true;
        }
    }

    private void look(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            seen.accept(row.getLong(1));
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        Connection connection = open;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The watching connection was gone already", e);
            }
        }
    }
}
