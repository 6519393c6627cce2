package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.names.PersonName;
import com.flashafrica.support.ticketing.Tier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, as the API shows it.
 *
 * @param tier as it was when the ticket was opened
 * @param name null when the directory does not know the person, or no more; so is the address
 */
public record Requester(String id, @Nullable String name, @Nullable String email, Tier tier) {
    public static Requester of(PersonId id, Tier tier, Map<String, PersonName> names) {
        PersonName person = names.getOrDefault(id.value(), PersonName.unknown(id.value()));
        return new Requester(id.value(), person.name(), person.email(), tier);
    }

    /** Without what is personal: it may end up in a log. */
    @Override
    public String toString() {
        return "Requester[id=" + id + "]";
    }
}
