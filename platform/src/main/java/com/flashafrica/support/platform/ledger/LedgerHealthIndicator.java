package com.flashafrica.support.platform.ledger;

import com.flashafrica.support.ledger.LedgerReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up when the ledger can be read and has the schema this build needs. Answers within a second, for
 * whoever asks would take silence for a process that hangs. A ledger that is only slow is as it was
 * when it last answered; it is down when a question has been open for three seconds.
 */
final class LedgerHealthIndicator extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final LedgerReader reader;
    private final LedgerSchemaCheck schema;
    private @Nullable Question asked;
    private volatile @Nullable Look latest;

    /**
     * @param head null as long as the schema is not there
     */
    private record Look(@Nullable Long head) {}

    private static final class Question extends FutureTask<Look> {
        private final long begun = System.nanoTime();
        private final long silentSince;

        /**
         * @param before is not answered either
         */
        Question(Callable<Look> ask, @Nullable Question before) {
            super(ask);
            this.silentSince = before == null ? begun : before.silentSince;
        }

        boolean isOpenFor(Duration span) {
            return !isDone() && System.nanoTime() - begun >= span.toNanos();
        }

        boolean isSilentFor(Duration span) {
            return System.nanoTime() - silentSince >= span.toNanos();
        }
    }

    LedgerHealthIndicator(LedgerReader reader, LedgerSchemaCheck schema) {
        super("The ledger cannot be read");
        this.reader = reader;
        this.schema = schema;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        Long head = look().head();
        if (head == null) {
            builder.outOfService().withDetail("schema", "not migrated yet");
        } else {
            builder.up().withDetail("head", head);
        }
    }

    private Look look() throws Exception {
        Question question = asked();
        try {
            return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Look before = latest;
            if (before == null || question.isSilentFor(SILENCE)) {
                throw e;
            }
            return before;
        }
    }

    /**
     * One question at a time, however often somebody wants to know; but what is never answered,
     * over a connection that is dead, is asked again over another.
     */
    private synchronized Question asked() {
        Question open = asked;
        if (open == null || open.isDone() || open.isOpenFor(SILENCE)) {
            open = new Question(this::ask, open == null || open.isDone() ? null : open);
            Thread.ofVirtual().start(open);
            asked = open;
        }
        return open;
    }

    private Look ask() throws SQLException {
        Look before = latest;
        try {
            boolean inPlace = (before != null && before.head() != null) || schema.isInPlace();
            Look now = new Look(inPlace ? reader.head() : null);
            latest = now;
            return now;
        } catch (SQLException | RuntimeException e) {
            latest = null;
            throw e;
        }
    }
}
