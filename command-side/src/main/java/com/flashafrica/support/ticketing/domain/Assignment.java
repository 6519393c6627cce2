package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who has a ticket: an agent, a group, both, or nobody. */
public record Assignment(@Nullable PersonId agent, @Nullable String group) {
    public static final Assignment NOBODY = new Assignment(null, null);

    public boolean isToNobody() {
        return equals(NOBODY);
    }
}
