package com.flashafrica.support.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a batch recorded, whatever happens to the connection meanwhile. A batch whose commit went
 * unanswered is settled when it is tried again: taking the lock waits for the old transaction to
 * end, after which the events are there or will never be. For one thread at a time.
 */
final class BatchCommitter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchCommitter.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final LedgerDatabase database;
    private final AppenderConfig config;
    private final Clock clock;
    private final AppenderMetrics metrics;
    private final LongConsumer onCommit;
    private final Outage outage = new Outage(LOG, "Appending to the ledger");
    private @Nullable AppenderSession session;

    BatchCommitter(
            LedgerDatabase database,
            AppenderConfig config,
            Clock clock,
            AppenderMetrics metrics,
            LongConsumer onCommit) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.onCommit = onCommit;
    }

    /** Returns once every append of the batch has its answer. */
    void commit(List<PendingAppend> batch) {
        List<PendingAppend> waiting = batch;
        boolean unsure = false;
        // A connection that died while idle says so on first use: the first retry is at once.
        Duration pause = Duration.ZERO;
        while (!waiting.isEmpty()) {
            try {
                attempt(waiting, unsure);
                outage.ended();
                return;
            } catch (SQLException e) {
                if (SqlStates.blameTheData(e) && !unsure) {
                    giveUpSession();
                    isolate(waiting, e);
                    return;
                }
                unsure |= giveUpSession();
                outage.began(e);
                metrics.retried();
                waiting = stillPatient(waiting, e);
                LockSupport.parkNanos(pause.toNanos());
                pause = longer(pause);
            } catch (RuntimeException | Error e) {
                // Whatever it was, nobody may wait for ever and the thread must live on.
                giveUpSession();
                LOG.error("Appending failed", e);
                waiting.forEach(pending ->
                        pending.answer.completeExceptionally(
                                new LedgerUnavailable("appending failed", e)));
                return;
            }
        }
    }

    private void attempt(List<PendingAppend> batch, boolean unsure) throws SQLException {
        AppenderSession current = session();
        Touched touched = Touched.of(batch);
        if (unsure || !writePresuming(current, touched, batch)) {
            LockedState state = current.lock(touched);
            Map<PendingAppend, Appended> settled = unsure ? current.settled(batch) : Map.of();
            List<PendingAppend> open =
                    batch.stream().filter(pending -> !settled.containsKey(pending)).toList();
            BatchPlan plan = plan(current, state, open);
            if (plan.events().isEmpty()) {
                current.release();
            } else if (!current.write(plan, Touched.nothing())) {
                throw new IllegalStateException("the ledger moved although it was locked");
            }
            settled.forEach((pending, appended) -> pending.answer.complete(appended));
            deliver(plan);
        }
        batch.forEach(metrics::answered);
    }

    private boolean writePresuming(
            AppenderSession current, Touched touched, List<PendingAppend> batch)
            throws SQLException {
        LockedState presumed = current.presumed(touched);
        if (presumed == null) {
            return false;
        }
        BatchPlan plan = plan(current, presumed, batch);
        boolean written = current.write(plan, touched);
        if (written) {
            deliver(plan);
        }
        return written;
    }

    private BatchPlan plan(AppenderSession current, LockedState state, List<PendingAppend> batch) {
        BatchPlan plan = new BatchPlan(current.chain(), state, clock.instant());
        batch.forEach(plan::add);
        return plan;
    }

    private void deliver(BatchPlan plan) {
        metrics.written(plan.events().size(), plan.head().position());
        tell(plan.head().position());
        plan.outcomes().forEach(Outcome::deliver);
    }

    private void tell(long head) {
        try {
            onCommit.accept(head);
        } catch (RuntimeException e) {
            LOG.error("Whoever listens for commits failed", e);
        }
    }

    /** The database will not have something in this batch: whose it is shows one by one. */
    private void isolate(List<PendingAppend> batch, SQLException e) {
        if (batch.size() > 1) {
            batch.forEach(pending -> commit(List.of(pending)));
        } else {
            batch.getFirst()
                    .answer
                    .completeExceptionally(
                            new AppendRefused("refused by the database: " + e.getMessage(), e));
        }
    }

    private List<PendingAppend> stillPatient(List<PendingAppend> batch, SQLException e) {
        List<PendingAppend> patient = new ArrayList<>();
        for (PendingAppend pending : batch) {
            if (pending.isOlderThan(config.patience())) {
                pending.answer.completeExceptionally(
                        new LedgerUnavailable("the database does not answer", e));
            } else {
                patient.add(pending);
            }
        }
        return patient;
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(2).plusMillis(20);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    /** How many expired requests were deleted; 0 when the database is away. */
    int prune(int most) {
        try {
            return session().prune(clock.instant(), most);
        } catch (SQLException | RuntimeException e) {
            // Whose thread this is has appends to write, whatever became of this.
            giveUpSession();
            outage.began(e);
            return 0;
        }
    }

    private AppenderSession session() throws SQLException {
        AppenderSession current = session;
        if (current == null) {
            current = AppenderSession.open(database, config);
            session = current;
        }
        return current;
    }

    /** Whether the session's last transaction may have committed. */
    private boolean giveUpSession() {
        AppenderSession current = session;
        session = null;
        if (current == null) {
            return false;
        }
        current.close();
        return current.mayHaveCommitted();
    }

    @Override
    public void close() {
        giveUpSession();
    }
}
