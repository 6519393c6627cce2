package com.flashafrica.support.ledger;

import java.util.Collections;

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

    /** What there is of fresh keys, in the order given: see {@code KeyFound}. */
    static final String KEYS =
            """
            SELECT CASE
                WHEN k.owner IS NOT NULL THEN CASE
                    WHEN k.id = f.id AND k.wrapped IS NOT NULL THEN 'ITSELF' ELSE 'OTHER' END
                WHEN EXISTS (SELECT FROM sealing_master_retired m WHERE m.id = f.wrapped_by)
                    THEN 'OTHER'
                ELSE 'NOTHING' END
            FROM unnest(?, ?, ?) WITH ORDINALITY AS f (owner, id, wrapped_by, n)
            LEFT JOIN sealing_key k ON k.owner = f.owner
            ORDER BY f.n\
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

    static final String KEYS_USABLE =
            """

            AND NOT EXISTS (SELECT FROM unnest(?, ?, ?) AS f (owner, id, wrapped_by)
                LEFT JOIN sealing_key k ON k.owner = f.owner
                WHERE CASE WHEN k.owner IS NULL
                    THEN EXISTS (SELECT FROM sealing_master_retired m WHERE m.id = f.wrapped_by)
                    ELSE k.id <> f.id OR k.wrapped IS NULL END)\
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

    private static final String EVENT_UNASKED =
            """
            (?, ?, CASE WHEN ? OR EXISTS (SELECT FROM ledger_event e
                WHERE e.stream = ? AND e.version = ?) THEN ? END, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    /** So many. Each is told whether the one before it in its stream need not be looked for. */
    static String addEventsUnasked(int events) {
        return """
        INSERT INTO ledger_event (position, stream, version, event_id, type, revision,
            occurred_at, recorded_at, payload, metadata, hash)
        VALUES\
        """
                + String.join(",", Collections.nCopies(events, EVENT_UNASKED));
    }

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

    /** Whoever erases does not take the lock: an erasure that came in between goes before. */
    static final String ADD_KEYS =
            """
            INSERT INTO sealing_key (owner, id, wrapped, wrapped_by, created_at)
            SELECT f.owner, f.id, f.wrapped, f.wrapped_by, ?
            FROM unnest(?, ?, ?, ?) AS f (owner, id, wrapped, wrapped_by),\
            """
                    + IF_ADDED
                    + " ON CONFLICT (owner) DO NOTHING";

    /** For whoever is sure that the owner has no other: if he is wrong, an id is missing. */
    static final String ADD_KEY_UNASKED =
            """
            INSERT INTO sealing_key (owner, id, wrapped, wrapped_by, created_at)
            VALUES (?, CASE WHEN NOT EXISTS (SELECT FROM sealing_master_retired m
                WHERE m.id = ?) THEN ? END, ?, ?, ?)
            ON CONFLICT (owner) DO UPDATE SET id = CASE
                WHEN sealing_key.id = excluded.id AND sealing_key.wrapped IS NOT NULL
                THEN excluded.id END\
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
