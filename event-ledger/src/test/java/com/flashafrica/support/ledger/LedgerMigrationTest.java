package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class LedgerMigrationTest {

    @Test
    void aSchemaInUseByOthersGetsTheLedgerBesideTheirTablesOnce() throws Exception {
        try (EmbeddedLedger database = EmbeddedLedger.withoutSchema()) {
            database.run("CREATE TABLE something_else (id int)");
            LedgerMigration migration = new LedgerMigration(database.source());
            assertThat(migration.isPending()).isTrue();
            migration.migrate();
            migration.migrate();
            assertThat(migration.isPending()).isFalse();
        }
    }

    @Test
    void aReaderCanTellThatTheSchemaIsThere() throws Exception {
        try (EmbeddedLedger database = EmbeddedLedger.fresh()) {
            PGSimpleDataSource reading = new PGSimpleDataSource();
            reading.setUrl(database.url() + "?options=-c%20role=support_reader");
            reading.setUser(database.user());
            assertThat(new LedgerMigration(reading).isPending()).isFalse();
        }
    }

    @Test
    void twoLedgersInOneDatabaseDoNotWaitForEachOther() throws Exception {
        try (EmbeddedLedger first = EmbeddedLedger.fresh()) {
            LedgerDatabase second = otherSchema(first);
            try (AppendLock held = new AppendLock(first);
                    GroupCommitAppender appender = Appenders.on(second)) {
                assertThatCode(() -> appender.append(Events.append("a", 1)).join())
                        .doesNotThrowAnyException();
            }
            assertThat(new JdbcLedgerReader(first.readPool()).head()).isZero();
        }
    }

    private static LedgerDatabase otherSchema(EmbeddedLedger ledger) throws SQLException {
        ledger.run("CREATE SCHEMA other");
        String url = ledger.url() + "?currentSchema=other";
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(ledger.user());
        DataSource migrating = source;
        new LedgerMigration(migrating).migrate();
        return new LedgerDatabase(url, ledger.user(), "");
    }
}
