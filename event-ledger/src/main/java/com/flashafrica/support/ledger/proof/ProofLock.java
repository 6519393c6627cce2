package com.flashafrica.support.ledger.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Who may write proofs: one transaction at a time in the whole cluster, for each kind. */
enum ProofLock {
    TILES,
    CHECKPOINTS;

    /** Waits for it; held until the transaction ends. */
    void take(Connection connection, UUID ledger) throws SQLException {
        Sql.rows(
                connection,
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                name() + " " + ledger);
    }

    /** False when another process has it; held until the transaction ends. */
    boolean taken(Connection connection, UUID ledger) throws SQLException {
        return Sql.rows(
                        connection,
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        name() + " " + ledger)
                .getFirst();
    }
}
