package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who has a ticket, as the API shows it; both null when nobody has. */
public record Assignee(@Nullable PersonId agent, @Nullable String group) {
    public static final Assignee NOBODY = new Assignee(null, null);

    public static Assignee of(Triage triage) {
        return new Assignee(triage.agent(), triage.group());
    }
}
