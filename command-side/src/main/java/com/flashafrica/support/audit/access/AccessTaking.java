package com.flashafrica.support.audit.access;

import java.time.Clock;
import java.util.List;

/**
 * Empties the outbox into the ledger: a row is sealed, appended and only then deleted. After a
 * crash in between, or with another process at the same rows, the ledger knows what it has.
 */
public final class AccessTaking {
    private static final int AT_ONCE = 200;

    private final Outbox outbox;
    private final AccessJournal journal;
    private final Clock clock;

    AccessTaking(Outbox outbox, AccessJournal journal, Clock clock) {
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Everything of minutes that are over. */
    public void take() {
        outbox.seal(clock.instant());
        List<OutboxRow> rows;
        do {
            rows = outbox.sealed(AT_ONCE);
            for (OutboxRow row : rows) {
                journal.append(row);
                outbox.delete(row.id());
            }
        } while (!rows.isEmpty());
    }
}
