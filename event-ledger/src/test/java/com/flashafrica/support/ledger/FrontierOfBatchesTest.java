package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.ledger.tree.Frontier;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every commit carries the tree over all events up to its last one, whoever wrote it and how. */
class FrontierOfBatchesTest {
    private final EmbeddedLedger ledger = EmbeddedLedger.fresh();
    private final TreeHash hash = new TreeHash();

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void lone_appends_and_crowds_and_requests_all_leave_the_tree_behind() throws Exception {
        try (GroupCommitAppender appender = Appenders.on(ledger.database())) {
            for (int version = 1; version <= 9; version++) {
                appender.append(Events.append("alone", version)).join();
            }
            List<CompletableFuture<Appended>> crowd = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                crowd.add(appender.append(Events.append("crowd-" + i, 1)));
            }
            crowd.forEach(CompletableFuture::join);
            RequestKey request = new RequestKey("agent", "k", new byte[] {1}, null);
            appender.append(Events.append("asked", 1, request)).join();
        }
        assertThat(batchesWithTheirTree()).isGreaterThan(10);
    }

    @Test
    void two_processes_that_take_turns_grow_one_tree() throws Exception {
        try (GroupCommitAppender one = Appenders.on(ledger.database());
                GroupCommitAppender other = Appenders.on(ledger.database())) {
            for (int version = 1; version <= 20; version++) {
                one.append(Events.append("one", version)).join();
                other.append(Events.append("other", version)).join();
            }
        }
        assertThat(batchesWithTheirTree()).isEqualTo(40);
    }

    @Test
    void a_ledger_of_a_release_without_a_tree_gets_it_with_the_next_append() throws Exception {
        append("old", 1, 30);
        forgetTheTree(30);
        append("new", 1, 3);
        assertThat(batchesWithTheirTree()).isEqualTo(3);
    }

    @Test
    void a_process_of_that_release_may_go_on_for_a_while() throws Exception {
        try (GroupCommitAppender appender = Appenders.on(ledger.database())) {
            appender.append(Events.append("new", 1)).join();
            append("old", 1, 4);
            forgetTheTree(5);
            appender.append(Events.append("new", 2)).join();
        }
        assertThat(batchesWithTheirTree()).isEqualTo(1);
    }

    @Test
    void nothing_is_added_to_a_ledger_that_was_tampered_with_before_its_tree_was_grown()
            throws Exception {
        append("old", 1, 5);
        forgetTheTree(5);
        tamper("UPDATE ledger_event SET type = 'other' WHERE position = 3");
        assertThatThrownBy(() -> append("new", 1, 1))
                .hasRootCauseMessage(
                        "the ledger is not what was written at position 3:"
                                + " nothing is added to it before it has been verified");
    }

    private void append(String stream, int from, int to) {
        try (GroupCommitAppender appender = Appenders.on(ledger.database())) {
            for (int version = from; version <= to; version++) {
                appender.append(Events.append(stream, version)).join();
            }
        }
    }

    private void forgetTheTree(int until) throws SQLException {
        tamper("UPDATE ledger_batch SET frontier = NULL WHERE last_position <= " + until);
    }

    private void tamper(String sql) throws SQLException {
        ledger.run(
                "ALTER TABLE ledger_batch DISABLE TRIGGER insert_only;"
                        + " ALTER TABLE ledger_event DISABLE TRIGGER insert_only; "
                        + sql);
    }

    /** How many batches have a frontier; fails when one is not that of the events up to there. */
    private int batchesWithTheirTree() throws SQLException {
        List<LedgerEvent> events = Chain.verified(new JdbcLedgerReader(ledger.readPool()));
        ChainHash chain = new ChainHash(new JdbcLedgerReader(ledger.readPool()).ledgerId());
        int found = 0;
        Frontier grown = Frontier.EMPTY;
        try (Connection connection = ledger.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT last_position, frontier FROM ledger_batch"
                                        + " WHERE frontier IS NOT NULL ORDER BY last_position")) {
            while (rows.next()) {
                while (grown.size() < rows.getLong(1)) {
                    LedgerEvent next = events.get((int) grown.size());
                    grown = grown.append(chain.leaf(chain.canonical(next)), hash);
                }
                assertThat(Frontier.of(rows.getLong(1), rows.getBytes(2))).isEqualTo(grown);
                found++;
            }
        }
        return found;
    }
}
