package com.flashafrica.support.ledger;

/** The statements of the ledger; names resolve along the connection's search path. */
final class LedgerSql {
    private LedgerSql() {}

    static final String LOCK = "SELECT pg_advisory_xact_lock(?)";

    static final String HEAD =
            """
            SELECT b.last_position, b.hash, e.recorded_at, b.frontier
            FROM ledger_batch b JOIN ledger_event e ON e.position = b.last_position
            ORDER BY b.last_position DESC LIMIT 1\
            """;

    static final String VERSIONS =
            """
            SELECT s.stream, coalesce((SELECT e.version FROM ledger_event e
                WHERE e.stream = s.stream ORDER BY e.version DESC LIMIT 1), 0)
            FROM unnest(?) AS s (stream)\
            """;

    /** LIMIT keeps it an index look-up for each key, whatever the planner thinks of the table. */
    static final String REQUESTS =
            """
            SELECT q.actor, q.key, r.body_digest, r.stream, r.version, r.position, r.expires,
                e.recorded_at
            FROM unnest(?, ?) AS q (actor, key)
            CROSS JOIN LATERAL (SELECT * FROM ledger_request r
                WHERE r.actor = q.actor AND r.key = q.key LIMIT 1) r
            JOIN ledger_event e ON e.position = r.position\
            """;

    static final String SETTLED =
            """
            SELECT q.n, e.position, e.recorded_at
            FROM unnest(?, ?, ?) WITH ORDINALITY AS q (stream, version, id, n)
            JOIN ledger_event e
                ON e.stream = q.stream AND e.version = q.version AND e.event_id = q.id\
            """;

    /**
     * Adds the batch row if the ledger is where the plan starts from, in a snapshot taken under the
     * lock. Whatever follows in the pipeline goes by that row, position and hash, so a batch that
     * was not added drags nothing in.
     */
    static final String ADD_BATCH =
            """
            INSERT INTO ledger_batch (last_position, hash, frontier)
            SELECT ?, ?, ? WHERE coalesce((SELECT b.last_position FROM ledger_batch b
                ORDER BY b.last_position DESC LIMIT 1), 0) = ?
            AND NOT EXISTS (SELECT FROM unnest(?, ?) AS s (stream, version)
                WHERE s.version <> coalesce((SELECT e.version FROM ledger_event e
                    WHERE e.stream = s.stream ORDER BY e.version DESC LIMIT 1), 0))\
            """;

    static final String NO_REQUEST_KNOWN =
            """

            AND NOT EXISTS (SELECT FROM unnest(?, ?) AS q (actor, key) CROSS JOIN LATERAL
                (SELECT FROM ledger_request r
                    WHERE r.actor = q.actor AND r.key = q.key LIMIT 1) r)\
            """;

    private static final String IF_ADDED =
            " ledger_batch b WHERE b.last_position = ? AND b.hash = ?";

    /** One event without arrays: a lone append is worth a cheaper statement. */
    static final String ADD_EVENT =
            """
            INSERT INTO ledger_event (position, stream, version, event_id, type, revision,
                occurred_at, recorded_at, payload, metadata, hash)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM\
            """
                    + IF_ADDED;

    /** For whoever is sure of the head: if it has moved, the positions are taken. */
    static final String ADD_BATCH_UNASKED =
            "INSERT INTO ledger_batch (last_position, hash, frontier) VALUES (?, ?, ?)";

    static final String ADD_EVENT_UNASKED =
            """
            INSERT INTO ledger_event (position, stream, version, event_id, type, revision,
                occurred_at, recorded_at, payload, metadata, hash)
            VALUES (?, ?, CASE WHEN ? OR EXISTS (SELECT FROM ledger_event e
                WHERE e.stream = ? AND e.version = ?) THEN ? END, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    static final String ADD_EVENTS =
            """
            INSERT INTO ledger_event (position, stream, version, event_id, type, revision,
                occurred_at, recorded_at, payload, metadata, hash)
            SELECT ? + n, stream, version, id, type, revision, occurred_at, ?, payload, metadata,
                e.hash
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS e (stream, version, id, type,
                revision, occurred_at, payload, metadata, hash, n),\
            """
                    + IF_ADDED;

    /** An expired row under the same key gives way; a live one was ruled out under the lock. */
    static final String REMEMBER =
            """
            INSERT INTO ledger_request (actor, key, body_digest, stream, version, position, expires)
            SELECT q.* FROM unnest(?, ?, ?, ?, ?, ?, ?) AS q,\
            """
                    + IF_ADDED
                    + """

                    ON CONFLICT (actor, key) DO UPDATE SET body_digest = excluded.body_digest,
                        stream = excluded.stream, version = excluded.version,
                        position = excluded.position, expires = excluded.expires\
                    """;

    static final String NOTIFY = "SELECT pg_notify(?, ?) FROM" + IF_ADDED;

    static final String NOTIFY_UNASKED = "SELECT pg_notify(?, ?)";

    static final String PRUNE =
            """
            DELETE FROM ledger_request WHERE (actor, key) IN (SELECT actor, key
                FROM ledger_request WHERE expires <= ? ORDER BY expires LIMIT ?)\
            """;

    static String pipeline(String... statements) {
        return String.join(";\n", statements);
    }
}
