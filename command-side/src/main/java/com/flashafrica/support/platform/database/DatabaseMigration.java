package com.flashafrica.support.platform.database;

import com.flashafrica.support.ledger.LedgerMigration;
import com.flashafrica.support.platform.ledger.LedgerSchemaCheck;
import com.flashafrica.support.platform.ledger.SchemaInPlace;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the ledger's schema up to date and then the command side's. */
public final class DatabaseMigration {
    private final DataSource source;

    public DatabaseMigration(DataSource source) {
        this.source = source;
    }

    /** Safe to run from several processes at once. */
    public SchemaInPlace migrate() {
        return migrateUpTo("latest", "latest");
    }

    /**
     * As it was once, for rows that were copied then.
     *
     * @param ledger the newest migration of the ledger's that is run, or {@code latest}
     * @param support the same of the command side's
     */
    public SchemaInPlace migrateUpTo(String ledger, String support) {
        new LedgerMigration(source, ledger).migrate();
        Flyway.configure()
                .target(support)
                .dataSource(source)
                .locations("classpath:db/migration")
                .table(LedgerSchemaCheck.SUPPORT_HISTORY)
                // The ledger's tables are there already; start at version 1 even so.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return new SchemaInPlace() {};
    }
}
