package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** A random history as the rollup follows it, event by event, and as it is counted plainly. */
final class PlayedHistory {
    /** Clocks change in its weeks: at 02:00 in Paris, at midnight itself in Cairo. */
    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Africa/Nairobi",
                    "Europe/Paris",
                    "Africa/Cairo",
                    "Africa/Abidjan",
                    "America/St_Johns");

    private static final List<Interval> INTERVALS = List.of(Interval.values());

    final TicketRollup rollup = new TicketRollup();
    final PlainCount plain = new PlainCount();
    final List<Happening> events = new ArrayList<>();
    private final FactsFold fold = new FactsFold();
    private final Map<String, TicketFacts> facts = new HashMap<>();
    private final RandomTickets tickets;

    PlayedHistory(long seed, int tickets) {
        this.tickets = new RandomTickets(seed, tickets);
    }

    void play() {
        Happening happening = tickets.next();
        events.add(happening);
        plain.take(happening);
        Instant at = happening.at();
        TicketFacts before = facts.get(happening.stream());
        Recorded<TicketEvent> event =
                new Recorded<>(
                        position(),
                        happening.stream(),
                        position(),
                        new UUID(0, position()),
                        "",
                        at,
                        at,
                        happening.event(),
                        Map.of());
        TicketFacts after = fold.evolve(before, event);
        facts.put(happening.stream(), after);
        rollup.change(before, after, position());
    }

    long position() {
        return events.size();
    }

    Happening event(long position) {
        return events.get((int) position - 1);
    }

    /** The same figures, added up at once. */
    TicketRollup anew() {
        return PastRollups.of(List.copyOf(facts.values()), position());
    }

    TicketFacts facts(String ticket) {
        return Objects.requireNonNull(facts.get(ticket));
    }

    static Question question(Random random, GroupBy by) {
        Instant from = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(4_000_000));
        Instant to = from.plusSeconds(1 + random.nextInt(5_000_000));
        Instant now = from.plusSeconds(random.nextInt(6_000_000));
        Interval interval = INTERVALS.get(random.nextInt(INTERVALS.size()));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new Question(random.nextInt(4) == 0 ? null : from, to, zone, interval, by, now);
    }
}
