package com.flashafrica.support.audit.access;

import com.flashafrica.support.audit.AccessKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Equal accesses within one minute, as they wait in the outbox.
 *
 * @param id of the row: what the ledger remembers that they were appended by
 * @param trace id of the story that the first of them belongs to
 */
record OutboxRow(
        UUID id,
        AccessKind kind,
        String actor,
        String role,
        @Nullable String authenticated,
        String route,
        String trace,
        long times,
        Instant first,
        Instant last) {
    /** Counted without names, since there were too many. */
    private static final String COMBINED = "*";

    boolean combined() {
        return route.equals(COMBINED);
    }
}
