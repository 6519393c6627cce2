package com.flashafrica.support.imports;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far an import has come, written by its owner only: fails with {@link LeaseLost} for anybody
 * else, so that nothing is counted twice. Blocks.
 */
@Repository
class ImportProgress {
    private static final String SKIPPED =
            "(SELECT count(DISTINCT ticket) FROM import_error WHERE import_id = :id)";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ImportStaging staging;
    private final ImportSettings settings;

    ImportProgress(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ImportStaging staging,
            ImportSettings settings) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.staging = staging;
        this.settings = settings;
    }

    void rows(String id, String owner, long rows) {
        update(id, owner, "rows = :rows", Map.of("rows", rows));
    }

    /** The whole file is read: it is not needed any more. */
    void read(String id, String owner, long rows, boolean firstRowOpens) {
        transaction.executeWithoutResult(_ -> {
            update(id, owner, "stage = 'TELLING', rows = :rows", Map.of("rows", rows));
            staging.weigh(id, firstRowOpens);
            update(
                    id,
                    owner,
                    "found = (SELECT count(*) FROM import_ticket WHERE import_id = :id),"
                            + " skipped = "
                            + SKIPPED,
                    Map.of());
            forget(id, "import_chunk");
        });
    }

    /** Everything up to a ticket is told. */
    void told(String id, String owner, long place, long tickets, long events) {
        update(
                id,
                owner,
                "place = :place, tickets = tickets + :tickets, events = events + :events",
                Map.of("place", place, "tickets", tickets, "events", events));
    }

    void done(String id, String owner) {
        transaction.executeWithoutResult(_ -> {
            update(id, owner, "stage = 'DONE', skipped = " + SKIPPED, Map.of());
            tidy(id);
        });
    }

    void failed(String id, String owner, long line, String reason) {
        transaction.executeWithoutResult(_ -> {
            update(id, owner, "stage = 'FAILED'", Map.of());
            database.sql(
                            """
                            INSERT INTO import_error (import_id, line, reason)
                            VALUES (?, ?, ?)
                            ON CONFLICT (import_id, line) DO UPDATE
                            SET reason = excluded.reason
                            """)
                    .params(id, line, reason)
                    .update();
            forget(id, "import_chunk");
            tidy(id);
        });
    }

    private void tidy(String id) {
        forget(id, "import_record");
        forget(id, "import_ticket");
        int more =
                database.sql(
                                """
                                DELETE FROM import_error WHERE import_id = :id AND line > (
                                    SELECT line FROM import_error WHERE import_id = :id
                                    ORDER BY line OFFSET :kept - 1 LIMIT 1)
                                """)
                        .param("id", id)
                        .param("kept", settings.errorsKept())
                        .update();
        database.sql("UPDATE import_job SET more_errors = ? WHERE id = ?")
                .params(more, id)
                .update();
    }

    private void forget(String id, String table) {
        // One of the tables named in this class.
        database.sql("DELETE FROM " + table + " WHERE import_id = ?").param(id).update();
    }

    private void update(String id, String owner, String change, Map<String, ?> values) {
        int changed =
                database.sql(
                                "UPDATE import_job SET "
                                        + change
                                        + " WHERE id = :id AND owner = :owner")
                        .param("id", id)
                        .param("owner", owner)
                        .params(values)
                        .update();
        if (changed != 1) {
            throw new LeaseLost();
        }
    }
}
