package com.flashafrica.support.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was read of a file, kept by ticket until it is told: PostgreSQL sorts what memory cannot
 * hold. Writing the same again changes nothing. Blocks.
 */
@Repository
class ImportStaging {
    private final JdbcClient database;
    private final ImportSettings settings;

    ImportStaging(JdbcClient database, ImportSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void addRows(String id, List<StagedRow> rows) {
        database.sql(
                        """
                        INSERT INTO import_record (import_id, line, ticket, opens, content)
                        SELECT ?, * FROM unnest(?::bigint[], ?::text[], ?::boolean[], ?::text[])
                        ON CONFLICT DO NOTHING
                        """)
                .param(id)
                .param(rows.stream().map(StagedRow::line).toArray(Long[]::new))
                .param(rows.stream().map(StagedRow::ticket).toArray(String[]::new))
                .param(rows.stream().map(StagedRow::opens).toArray(Boolean[]::new))
                .param(rows.stream().map(StagedRow::content).toArray(String[]::new))
                .update();
    }

    void addErrors(String id, List<StagedError> errors) {
        database.sql(
                        """
                        INSERT INTO import_error (import_id, line, ticket, reason)
                        SELECT ?, * FROM unnest(?::bigint[], ?::text[], ?::text[])
                        ON CONFLICT DO NOTHING
                        """)
                .param(id)
                .param(errors.stream().map(StagedError::line).toArray(Long[]::new))
                .param(errors.stream().map(StagedError::ticket).toArray(String[]::new))
                .param(errors.stream().map(StagedError::reason).toArray(String[]::new))
                .update();
    }

    /** Finds what only shows when a ticket is seen whole. */
    void weigh(String id, boolean firstRowOpens) {
        if (!firstRowOpens) {
            weighOpenings(id);
        }
        database.sql(
                        """
                        INSERT INTO import_error (import_id, line, ticket, reason)
                        SELECT import_id, line, ticket, 'is one row too many for a ticket'
                        FROM (SELECT import_id, line, ticket,
                                     row_number() OVER (PARTITION BY ticket ORDER BY line) AS nth
                              FROM import_record WHERE import_id = ?) AS r
                        WHERE nth = ? + 1
                        ON CONFLICT DO NOTHING
                        """)
                .params(id, settings.recordsPerTicket())
                .update();
        database.sql(
                        """
                        INSERT INTO import_ticket (import_id, no, ticket, first_line)
                        SELECT import_id, row_number() OVER (ORDER BY min(line)), ticket, min(line)
                        FROM import_record r
                        WHERE import_id = ? AND NOT EXISTS (
                            SELECT FROM import_error e
                            WHERE e.import_id = r.import_id AND e.ticket = r.ticket)
                        GROUP BY import_id, ticket
                        """)
                .param(id)
                .update();
    }

    private void weighOpenings(String id) {
        database.sql(
                        """
                        INSERT INTO import_error (import_id, line, ticket, reason)
                        SELECT import_id, line, ticket,
                               CASE WHEN opens THEN 'opens a ticket that is open already'
                                    ELSE 'comes before the ticket is opened' END
                        FROM (SELECT import_id, line, ticket, opens,
                                     min(line) FILTER (WHERE opens) OVER (PARTITION BY ticket)
                                         AS opening
                              FROM import_record WHERE import_id = ?) AS r
                        WHERE opening IS NULL OR line < opening OR (opens AND line > opening)
                        ON CONFLICT DO NOTHING
                        """)
                .param(id)
                .update();
    }

    List<StagedTicket> tickets(String id, long afterNo, int limit) {
        return database.sql(
                        """
                        SELECT no, ticket, first_line FROM import_ticket
                        WHERE import_id = ? AND no > ? ORDER BY no LIMIT ?
                        """)
                .params(id, afterNo, limit)
                .query((row, _) ->
                        new StagedTicket(
                                row.getLong("no"),
                                row.getString("ticket"),
                                row.getLong("first_line")))
                .list();
    }

    /** Rows of a ticket after a line: so many, or fewer when they are large. */
    List<StagedRow> rows(String id, String ticket, long afterLine) {
        return database.sql(
                        """
                        SELECT line, ticket, opens, content
                        FROM (SELECT *, sum(length(content)) OVER (ORDER BY line) AS size
                              FROM (SELECT * FROM import_record
                                    WHERE import_id = ? AND ticket = ? AND line > ?
                                    ORDER BY line LIMIT ?) AS next) AS sized
                        WHERE size - length(content) < ?
                        ORDER BY line
                        """)
                .params(
                        id,
                        ticket,
                        afterLine,
                        settings.recordsPerCommand(),
                        settings.maxLine().toBytes())
                .query((row, _) ->
                        new StagedRow(
                                row.getLong("line"),
                                row.getString("ticket"),
                                row.getBoolean("opens"),
                                row.getString("content")))
                .list();
    }
}
