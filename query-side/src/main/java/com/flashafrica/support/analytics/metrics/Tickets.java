package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tickets behind the figures, each with a number of its own from 0 as long as it is known. */
final class Tickets {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable TicketFacts> facts = new ArrayList<>();
    private long[] openedAt = new long[64];
    private final Map<GroupBy, Keys> keys = new EnumMap<>(GroupBy.class);

    Tickets() {
        for (GroupBy by : GroupBy.values()) {
            if (by != GroupBy.NONE) {
                keys.put(by, new Keys());
            }
        }
    }

    /** Its number, from now on with these facts. */
    int put(TicketFacts ticket) {
        Integer known = numbers.putIfAbsent(ticket.id(), facts.size());
        int number = known == null ? facts.size() : known;
        if (known == null) {
            facts.add(ticket);
        } else {
            facts.set(number, ticket);
        }
        if (number >= openedAt.length) {
            openedAt = Arrays.copyOf(openedAt, openedAt.length * 2);
        }
        openedAt[number] = Micros.of(ticket.openedAt());
        keys.forEach((by, of) -> of.put(number, by.key(ticket)));
        return number;
    }

    void remove(TicketFacts ticket) {
        Integer number = numbers.remove(ticket.id());
        if (number != null) {
            facts.set(number, null);
        }
    }

    int number(TicketFacts ticket) {
        return numbers.getOrDefault(ticket.id(), -1);
    }

    TicketFacts facts(int number) {
        TicketFacts ticket = facts.get(number);
        if (ticket == null) {
            throw new IllegalStateException("a forgotten ticket is still counted");
        }
        return ticket;
    }

    long openedAt(int number) {
        return openedAt[number];
    }

    /** By what they are grouped; null when they are not. */
    @Nullable Keys keys(GroupBy by) {
        return keys.get(by);
    }
}
