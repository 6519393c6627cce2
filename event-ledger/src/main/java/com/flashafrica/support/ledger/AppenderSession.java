package com.flashafrica.support.ledger;

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
import org.jspecify.annotations.Nullable;

/**
 * The appender's own connection. The driver sends the statements of a pipeline together and waits
 * once, so a batch costs one round trip as long as nobody else writes: lock, check, write, commit.
 * Otherwise it costs one more, to lock and read first.
 */
final class AppenderSession implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final long lockKey;
    private final String channel;
    private final ChainHash chain;
    private final OlderBatches older;
    private @Nullable Head known;
    private boolean alone;
    private boolean commitSent;

    private AppenderSession(Connection connection, UUID ledgerId, OlderBatches older)
            throws SQLException {
        this.connection = connection;
        this.older = older;
        this.lockKey = LedgerKeys.appendLock(ledgerId);
        this.channel = LedgerKeys.channel(ledgerId);
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
            UUID ledgerId = LedgerKeys.idOf(connection);
            OlderBatches older = new OlderBatches(connection, ledgerId);
            // Before the bounds of a transaction are set: it may take a while, once.
            older.catchUp();
            prepare(connection, config);
            return new AppenderSession(connection, ledgerId, older);
        } catch (SQLException | RuntimeException e) {
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

    /**
     * What the ledger holds if nobody else writes and every append is right about its stream; null
     * when there is no telling. A plan made from it is checked under the lock as it is written.
     */
    @Nullable LockedState presumed(Touched touched) {
        Head head = known;
        return head == null || !alone
                ? null
                : new LockedState(head, touched.streams(), Map.of(), Map.of());
    }

    /** Begins a transaction, takes the append lock and then, in later snapshots, reads. */
    LockedState lock(Touched touched) throws SQLException {
        commitSent = false;
        LockedState state =
                LockStatement.execute(prepare(LockStatement.sql(touched)), lockKey, touched, older);
        alone = known != null && known.position() == state.head().position();
        known = state.head();
        return state;
    }

    /** Of a batch whose commit went unanswered: the appends that did make it. */
    Map<PendingAppend, Appended> settled(List<PendingAppend> batch) throws SQLException {
        return SettleStatement.execute(prepare(LedgerSql.SETTLED), batch);
    }

    /**
     * Writes the plan and commits, in a transaction of its own or in the one that {@link #lock}
     * began. False when the ledger is not as the guard has it: nothing was written then.
     */
    boolean write(BatchPlan plan, Touched guard) throws SQLException {
        boolean unasked = !guard.streams().isEmpty() && LoneStatement.fits(plan, guard);
        return unasked ? writeUnasked(plan) : writeGuarded(plan, guard);
    }

    private boolean writeUnasked(BatchPlan plan) throws SQLException {
        PreparedStatement statement = prepare(LoneStatement.sql(plan));
        commitSent = true;
        try {
            LoneStatement.execute(statement, lockKey, channel, plan);
        } catch (SQLException e) {
            if (!SqlStates.breaksARule(e)) {
                throw e;
            }
            connection.rollback();
            commitSent = false;
            return false;
        }
        known = plan.head();
        return true;
    }

    private boolean writeGuarded(BatchPlan plan, Touched guard) throws SQLException {
        PreparedStatement statement = prepare(WriteStatement.sql(plan, guard));
        commitSent = true;
        boolean written = WriteStatement.execute(statement, lockKey, channel, plan, guard);
        if (written) {
            known = plan.head();
        }
        return written;
    }

    /** Ends the transaction without writing. */
    void release() throws SQLException {
        connection.rollback();
    }

    /** Deletes some expired requests; under the lock, so that it never meets an append's upsert. */
    int prune(Instant now, int most) throws SQLException {
        PreparedStatement lock = prepare(LedgerSql.LOCK);
        lock.setLong(1, lockKey);
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
