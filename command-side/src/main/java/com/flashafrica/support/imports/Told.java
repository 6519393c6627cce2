package com.flashafrica.support.imports;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketCommand.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a row tells.
 *
 * @param kind what tells this fact from the others of its row; empty when there is but one
 * @param fact may depend on the id that it is recorded under
 */
record Told(String kind, Instant at, @Nullable PersonId by, FactOf fact) {
    /** Makes the fact, given the id of its record. */
    interface FactOf {
        Fact recordedAs(String id);
    }
}
