package com.flashafrica.support.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the ledger's schema up to date, in the default schema of the given source. Its history has
 * a table of its own, so it lives beside other modules' tables. The first run makes the role {@code
 * support_reader} unless the cluster has it, which needs CREATEROLE.
 */
public final class LedgerMigration {
    private final Flyway flyway;

    public LedgerMigration(DataSource source) {
        this(source, "latest");
    }

    /**
     * @param target the newest migration that is run, or {@code latest}
     */
    public LedgerMigration(DataSource source, String target) {
        this.flyway =
                Flyway.configure()
                        .target(target)
                        .dataSource(source)
                        .locations("classpath:db/ledger")
                        .table("ledger_schema_history")
                        // Other modules may have filled the schema first; start at version 1 even
                        // so.
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load();
    }

    /** Safe to run from several processes at once. */
    public void migrate() {
        flyway.migrate();
    }

    /** Whether {@link #migrate()} would have something to do. */
    public boolean isPending() {
        return flyway.info().pending().length > 0;
    }
}
