package com.flashafrica.support.platform.ledger;

import com.flashafrica.support.ledger.LedgerReader;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up when the ledger can be read and has the schema this build needs. Says no within a second, for
 * whoever asks would take silence for a process that hangs.
 */
final class LedgerHealthIndicator extends AbstractHealthIndicator {
    private static final long PATIENCE_MILLIS = 700;

    private final LedgerReader reader;
    private final LedgerSchemaCheck schema;

    LedgerHealthIndicator(LedgerReader reader, LedgerSchemaCheck schema) {
        super("The ledger cannot be read");
        this.reader = reader;
        this.schema = schema;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        FutureTask<@Nullable Long> look =
                new FutureTask<>(() -> schema.isInPlace() ? reader.head() : null);
        Thread.ofVirtual().start(look);
        Long head = look.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (head == null) {
            builder.outOfService().withDetail("schema", "not migrated yet");
        } else {
            builder.up().withDetail("head", head);
        }
    }
}
