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
        new LedgerMigration(source).migrate();
        Flyway.configure()
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
