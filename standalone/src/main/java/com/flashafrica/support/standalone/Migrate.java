package com.flashafrica.support.standalone;

import com.flashafrica.support.platform.database.DatabaseMigration;
import java.io.PrintStream;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings a schema up to date without starting anything that uses it. */
final class Migrate {
    private final PrintStream out;

    Migrate(PrintStream out) {
        this.out = out;
    }

    void in(Path data) {
        try (LedgerOfFolder ledger = LedgerOfFolder.in(data)) {
            migrate(ledger.access().source());
        }
    }

    void at(String jdbcUrl, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        migrate(source);
    }

    private void migrate(DataSource source) {
        new DatabaseMigration(source).migrate();
        out.println("The schema is up to date.");
    }
}
