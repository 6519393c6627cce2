package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.LockedState.RequestName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * The appender's own connection. A batch costs two round trips: one locks and reads, one writes and
 * commits; the driver sends the statements of a pipeline together and waits once.
 */
final class AppenderSession implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final UUID ledgerId;
    private final ChainHash chain;
    private boolean commitSent;

    private AppenderSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.ledgerId = LedgerKeys.idOf(connection);
        this.chain = new ChainHash(ledgerId);
        connection.setAutoCommit(false);
    }

    static AppenderSession open(LedgerDatabase database, AppenderConfig config)
            throws SQLException {
        Properties properties = database.properties();
        properties.setProperty("ApplicationName", "ledger-appender");
        properties.setProperty("connectTimeout", seconds(config.connect()));
        properties.setProperty("socketTimeout", seconds(config.socket()));
        Connection connection = DriverManager.getConnection(database.url(), properties);
        try {
            prepare(connection, config);
            return new AppenderSession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * The server cuts a frozen appender so that it cannot keep the lock. Plans are made once, while
     * the tables may still be empty, so a sequential scan must not look cheap. An acknowledged
     * event is durable even where the server's default says otherwise.
     */
    private static void prepare(Connection connection, AppenderConfig config) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    SET idle_in_transaction_session_timeout = %d;
                    SET transaction_timeout = %d;
                    SET default_transaction_isolation = 'read committed';
                    SET enable_seqscan = off;
                    SET plan_cache_mode = force_generic_plan;
                    SET jit = off;
                    SELECT set_config('synchronous_commit', 'on', false)
                    WHERE current_setting('synchronous_commit') = 'off'\
                    """
                            .formatted(
                                    config.idleInTransaction().toMillis(),
                                    config.transaction().toMillis()));
        }
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    /** Begins a transaction, takes the append lock and then, in later snapshots, reads. */
    LockedState lock(List<PendingAppend> batch) throws SQLException {
        commitSent = false;
        LockStatement statement = new LockStatement(batch);
        return statement.execute(prepare(statement.sql()), LedgerKeys.appendLock(ledgerId));
    }

    /** Of a batch whose commit went unanswered: the appends that did make it. */
    Map<PendingAppend, Appended> settled(List<PendingAppend> batch) throws SQLException {
        return SettleStatement.execute(prepare(LedgerSql.SETTLED), batch);
    }

    /** Writes the plan and ends the transaction. */
    void commit(BatchPlan plan) throws SQLException {
        Map<RequestName, LockedState.Answer> remembered = plan.remembered();
        PreparedStatement statement = prepare(CommitStatement.sql(!remembered.isEmpty()));
        CommitStatement.bind(statement, plan, LedgerKeys.channel(ledgerId));
        commitSent = true;
        statement.execute();
    }

    /** Ends the transaction without writing. */
    void release() throws SQLException {
        connection.rollback();
    }

    /** Deletes some expired requests; under the lock, so that it never meets an append's upsert. */
    int prune(Instant now, int most) throws SQLException {
        PreparedStatement lock = prepare(LedgerSql.LOCK);
        lock.setLong(1, LedgerKeys.appendLock(ledgerId));
        lock.execute();
        PreparedStatement prune = prepare(LedgerSql.PRUNE);
        prune.setObject(1, Columns.offset(now));
        prune.setInt(2, most);
        int pruned = prune.executeUpdate();
        connection.commit();
        return pruned;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    ChainHash chain() {
        return chain;
    }

    /** Whether the last transaction may have committed although its answer never came. */
    boolean mayHaveCommitted() {
        return commitSent;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is being given up because it is broken; the server ends its side by itself.
        }
    }
}
