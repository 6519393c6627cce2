package com.flashafrica.support.standalone.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, and what it is a copy of. Its last entry.
 *
 * @param format of archives, 1
 * @param ledger whose
 * @param takenAt when, by the database's clock
 * @param position the last one, 0 of an empty ledger, and {@code head} the hash there, in hex
 * @param checkpoint the newest that was signed by then
 * @param ledgerSchema the newest migration of the ledger's own tables that had run, and {@code
 *     supportSchema} that of all others
 */
record Manifest(
        int format,
        String ledger,
        Instant takenAt,
        long position,
        @Nullable String head,
        @Nullable String checkpoint,
        String ledgerSchema,
        String supportSchema,
        List<Table> tables,
        List<Entry> files) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** Bytes and digest of what an entry holds, before it was compressed. */
    record Entry(String name, long bytes, String sha256) {}

    /** Rows in PostgreSQL's binary form of {@code COPY}, of these columns in this order. */
    record Table(String name, List<String> columns, long rows, Entry content) {}

    Manifest holding(List<Table> itsTables, List<Entry> itsFiles) {
        return new Manifest(
                format,
                ledger,
                takenAt,
                position,
                head,
                checkpoint,
                ledgerSchema,
                supportSchema,
                itsTables,
                itsFiles);
    }
}
