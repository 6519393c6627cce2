package com.flashafrica.support.platform.people;

import com.flashafrica.support.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person who is being erased.
 *
 * @param email as the directory had it; null when it had none, or has it no more
 */
public record Forgotten(PersonId id, @Nullable String email) {
    /** Without the address: it may end up in a log. */
    @Override
    public String toString() {
        return "Forgotten[" + id + "]";
    }
}
