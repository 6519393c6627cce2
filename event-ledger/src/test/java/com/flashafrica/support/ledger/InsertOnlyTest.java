package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As the superuser that the tests are: what stops it stops everyone. */
class InsertOnlyTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.fresh();

    @BeforeAll
    static void appendOne() {
        try (GroupCommitAppender appender = Appenders.on(LEDGER.database())) {
            appender.append(Events.append("a", 1)).join();
        }
    }

    @AfterAll
    static void drop() {
        LEDGER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_event SET type = 'other'",
                "UPDATE ledger_event SET type = 'other' WHERE false",
                "DELETE FROM ledger_event",
                "TRUNCATE ledger_event",
                "TRUNCATE ledger_event CASCADE",
                "UPDATE ledger_batch SET hash = hash",
                "DELETE FROM ledger_batch",
                "TRUNCATE ledger_batch",
                "UPDATE ledger SET id = gen_random_uuid()",
                "DELETE FROM ledger",
                "SET session_replication_role = replica; DELETE FROM ledger_event",
            })
    void theDatabaseItselfRefuses(String statement) {
        assertThatThrownBy(() -> LEDGER.run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("insert-only");
        assertThat(Chain.verified(new JdbcLedgerReader(LEDGER.readPool()))).hasSize(1);
    }

    @Test
    void aReaderMayReadTheLedgerAndNothingElse() {
        assertThatCode(() ->
                        LEDGER.run(
                                "SET ROLE support_reader; SELECT * FROM ledger_event;"
                                        + " SELECT * FROM ledger_batch; SELECT * FROM ledger"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        LEDGER.run(
                                "SET ROLE support_reader;"
                                        + " INSERT INTO ledger_batch VALUES (9, '', NULL)"))
                .hasMessageContaining("permission denied");
    }
}
