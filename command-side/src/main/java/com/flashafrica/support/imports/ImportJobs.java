package com.flashafrica.support.imports;

import com.flashafrica.support.imports.ImportStatus.LineError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports there are, and who works on them. Leases run by the database's clock. Blocks. */
@Repository
class ImportJobs {
    private final JdbcClient database;
    private final ImportSettings settings;

    ImportJobs(JdbcClient database, ImportSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Empty for one whose body is not here yet. */
    Optional<ImportStatus> status(String id) {
        return database.sql("SELECT * FROM import_job WHERE id = ? AND stage <> 'RECEIVING'")
                .param(id)
                .query((row, _) -> status(row))
                .optional();
    }

    private ImportStatus status(ResultSet row) throws SQLException {
        String id = row.getString("id");
        ImportStage stage = ImportStage.valueOf(row.getString("stage"));
        return new ImportStatus(
                id,
                row.getString("source"),
                ImportStatus.ImportState.of(stage),
                stage,
                row.getLong("found"),
                row.getLong("rows"),
                row.getLong("tickets"),
                row.getLong("events"),
                row.getLong("skipped"),
                errors(id),
                row.getLong("more_errors"));
    }

    private List<LineError> errors(String id) {
        return database.sql(
                        """
                        SELECT line, reason FROM import_error WHERE import_id = ?
                        ORDER BY line LIMIT ?
                        """)
                .param(id)
                .param(settings.errorsKept())
                .query((row, _) -> new LineError(row.getLong("line"), row.getString("reason")))
                .list();
    }

    /** The oldest import that nobody works on becomes that owner's, for as long as a lease. */
    Optional<ImportJob> claim(String owner) {
        return database.sql(
                        """
                        UPDATE import_job SET owner = ?, lease_until = now() + ? * interval '1 ms'
                        WHERE id = (
                            SELECT id FROM import_job
                            WHERE stage IN ('READING', 'TELLING')
                              AND (lease_until IS NULL OR lease_until < now())
                            ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param(owner)
                .param(settings.lease().toMillis())
                .query((row, _) -> job(row))
                .optional();
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getString("id"),
                row.getString("source"),
                row.getString("format"),
                row.getString("charset"),
                ImportStage.valueOf(row.getString("stage")),
                row.getLong("place"),
                row.getString("trace"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** False when it is somebody else's by now. */
    boolean renew(String id, String owner) {
        return database.sql(
                                """
                                UPDATE import_job SET lease_until = now() + ? * interval '1 ms'
                                WHERE id = ? AND owner = ?
                                """)
                        .param(settings.lease().toMillis())
                        .param(id)
                        .param(owner)
                        .update()
                == 1;
    }

    /** Lets others go on with it at once. */
    void release(String id, String owner) {
        database.sql("UPDATE import_job SET lease_until = NULL WHERE id = ? AND owner = ?")
                .param(id)
                .param(owner)
                .update();
    }

    /** Forgets bodies that stopped coming: their process has died. */
    void forgetUnfinished(Duration pause) {
        database.sql(
                        """
                        DELETE FROM import_job
                        WHERE stage = 'RECEIVING' AND touched_at < now() - ? * interval '1 ms'
                        """)
                .param(pause.toMillis())
                .update();
    }
}
