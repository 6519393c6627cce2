package com.flashafrica.support.ledger.proof;

import java.time.Instant;
import javax.sql.DataSource;

/** How far places outside have been told of checkpoints. */
public final class ToldPlaces {
    private static final Told NOTHING = new Told(0, Instant.EPOCH);

    private final Sql sql;

    /**
     * @param source may write
     */
    public ToldPlaces(DataSource source) {
        this.sql = new Sql(source);
    }

    public Told of(String place) {
        return sql.row(
                        "SELECT size, at FROM ledger_checkpoint_told WHERE place = ?",
                        row -> new Told(row.getLong(1), Sql.instant(row, 2)),
                        place)
                .orElse(NOTHING);
    }

    public void note(String place, long size, Instant now) {
        sql.write(
                "INSERT INTO ledger_checkpoint_told (place, size, at) VALUES (?, ?, ?) ON CONFLICT"
                        + " (place) DO UPDATE SET size = excluded.size, at = excluded.at WHERE"
                        + " ledger_checkpoint_told.size < excluded.size",
                place,
                size,
                now);
    }

    /**
     * @param size of the last checkpoint it was told of; 0 for none
     */
    public record Told(long size, Instant at) {}
}
