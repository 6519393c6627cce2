package com.flashafrica.support.ledger.proof;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Takes the signatures of witnesses that are known. */
public final class Cosignatures {
    private final Sql sql;
    private final List<WitnessKey> witnesses;

    /**
     * @param source may write
     */
    public Cosignatures(DataSource source, List<WitnessKey> witnesses) {
        this.sql = new Sql(source);
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * Kept once, however often it is sent.
     *
     * @param line one signature line, without its line break
     * @return false when no known witness signed this checkpoint so
     */
    public boolean add(Checkpoint checkpoint, String line, Instant now) {
        if (witnesses.stream().noneMatch(known -> known.signed(line, checkpoint.text()))) {
            return false;
        }
        sql.write(
                "INSERT INTO ledger_cosignature (size, line, received_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                checkpoint.size(),
                line,
                now);
        return true;
    }
}
