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
 * whoever asks would take silence for a process that hangs. A ledger that is only slow is not down:
 * it is when it has not answered for three seconds.
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
     * @param nanos when it was taken
     */
    private record Look(@Nullable Long head, long nanos) {
        boolean isRecent() {
            return System.nanoTime() - nanos < SILENCE.toNanos();
        }
    }

    private static final class Question extends FutureTask<Look> {
        private final long nanos = System.nanoTime();

        Question(Callable<Look> ask) {
            super(ask);
        }

        /** What is never answered, over a connection that is dead, is asked again over another. */
        boolean isOpen() {
            return !isDone() && System.nanoTime() - nanos < SILENCE.toNanos();
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
        try {
            return asked().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Look before = latest;
            if (before == null || !before.isRecent()) {
                throw e;
            }
            return before;
        }
    }

    /** One question at a time, however often somebody wants to know. */
    private synchronized Question asked() {
        Question open = asked;
        if (open == null || !open.isOpen()) {
            open = new Question(this::ask);
            Thread.ofVirtual().start(open);
            asked = open;
        }
        return open;
    }

    private Look ask() throws SQLException {
        Look before = latest;
        boolean inPlace = (before != null && before.head() != null) || schema.isInPlace();
        Look now = new Look(inPlace ? reader.head() : null, System.nanoTime());
        latest = now;
        return now;
    }
}
