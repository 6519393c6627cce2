package com.flashafrica.support.standalone.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fault.
 *
 * @param rounds how often it happened
 * @param acknowledged meanwhile
 * @param lost of what was acknowledged
 * @param duplicated of what was asked for
 * @param worstRecoveryMillis from the end of the trouble, or from its beginning where others are to
 *     go on, until a ticket could be opened and be seen
 * @param findings what else was not as it should be
 * @param skipped why it was not tried; null when it was
 */
public record FaultRow(
        int number,
        String fault,
        int rounds,
        long acknowledged,
        long lost,
        long duplicated,
        long worstRecoveryMillis,
        List<String> findings,
        @Nullable String skipped) {

    static FaultRow skipped(Fault fault, String reason) {
        return new FaultRow(fault.number(), fault.name(), 0, 0, 0, 0, 0, List.of(), reason);
    }

    /** Whether nothing was lost, doubled or otherwise wrong. */
    public boolean ok() {
        return lost == 0 && duplicated == 0 && findings.isEmpty();
    }
}
