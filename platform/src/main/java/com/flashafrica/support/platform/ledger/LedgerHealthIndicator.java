package com.flashafrica.support.platform.ledger;

import com.flashafrica.support.ledger.LedgerReader;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the ledger can be read and has the schema this build needs. */
final class LedgerHealthIndicator extends AbstractHealthIndicator {
    private final LedgerReader reader;
    private final LedgerSchemaCheck schema;

    LedgerHealthIndicator(LedgerReader reader, LedgerSchemaCheck schema) {
        super("The ledger cannot be read");
        this.reader = reader;
        this.schema = schema;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        if (schema.isInPlace()) {
            builder.up().withDetail("head", reader.head());
        } else {
            builder.outOfService().withDetail("schema", "not migrated yet");
        }
    }
}
