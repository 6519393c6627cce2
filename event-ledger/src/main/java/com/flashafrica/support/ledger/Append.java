package com.flashafrica.support.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of one or more streams, recorded together or not at all.
 *
 * @param events at least one; within a stream the versions follow each other
 * @param request remembered in the same commit, so that asking again gives the same answer
 */
public record Append(List<NewEvent> events, @Nullable RequestKey request) {

    public Append {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append needs an event");
        }
        Map<String, Long> versions = new HashMap<>();
        for (NewEvent event : events) {
            Long before = versions.put(event.stream(), event.version());
            if (before != null && event.version() != before + 1) {
                throw new IllegalArgumentException(
                        "versions of " + event.stream() + " must follow each other");
            }
        }
    }

    NewEvent last() {
        return events.getLast();
    }

    long bytes() {
        return events.stream().mapToLong(NewEvent::bytes).sum();
    }
}
