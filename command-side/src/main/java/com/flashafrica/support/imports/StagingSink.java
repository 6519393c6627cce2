package com.flashafrica.support.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes what is read on in batches, small enough for memory. */
final class StagingSink implements RowSink {
    private static final int MOST = 1_000;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final String job;
    private final ImportLease lease;
    private final ImportStaging staging;
    private final ImportProgress progress;
    private final List<StagedRow> rows = new ArrayList<>();
    private final List<StagedError> errors = new ArrayList<>();
    private long characters;
    private long read;

    StagingSink(String job, ImportLease lease, ImportStaging staging, ImportProgress progress) {
        this.job = job;
        this.lease = lease;
        this.staging = staging;
        this.progress = progress;
    }

    /** Good and bad. */
    long read() {
        return read;
    }

    @Override
    public void row(long line, String ticket, boolean opens, String content) {
        rows.add(new StagedRow(line, ticket, opens, content));
        characters += content.length();
        next();
    }

    @Override
    public void bad(long line, @Nullable String ticket, String reason) {
        errors.add(new StagedError(line, ticket, reason));
        next();
    }

    private void next() {
        read++;
        if (rows.size() + errors.size() >= MOST || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    void flush() {
        lease.check();
        staging.addRows(job, rows);
        staging.addErrors(job, errors);
        rows.clear();
        errors.clear();
        characters = 0;
        progress.rows(job, lease.owner(), read);
    }
}
