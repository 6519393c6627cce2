package com.flashafrica.support.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rollup against figures that are counted anew from the events for each question. */
class TicketRollupHistoriesTest {
    private static final int TICKETS = 60;
    private static final int EVENTS = 900;

    /** Clocks change in the histories' weeks: at 02:00 in Paris, at midnight itself in Cairo. */
    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Africa/Nairobi",
                    "Europe/Paris",
                    "Africa/Cairo",
                    "Africa/Abidjan",
                    "America/St_Johns");

    private static final List<Interval> INTERVALS = List.of(Interval.values());

    private final FactsFold fold = new FactsFold();
    private final Map<String, TicketFacts> facts = new HashMap<>();
    private final TicketRollup rollup = new TicketRollup();
    private final PlainCount plain = new PlainCount();
    private long position;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_figure_is_what_counting_anew_gives(long seed) {
        RandomTickets tickets = new RandomTickets(seed, TICKETS);
        Random random = new Random(seed);
        for (int i = 1; i <= EVENTS; i++) {
            take(tickets.next());
            if (i % 150 == 0) {
                for (GroupBy by : GroupBy.values()) {
                    check(question(random, by));
                }
            }
        }
    }

    private void take(Happening happening) {
        plain.take(happening);
        Instant at = happening.at();
        TicketFacts before = facts.get(happening.stream());
        Recorded<TicketEvent> event =
                new Recorded<>(
                        ++position,
                        happening.stream(),
                        position,
                        new UUID(0, position),
                        "",
                        at,
                        at,
                        happening.event(),
                        Map.of());
        TicketFacts after = fold.evolve(before, event);
        facts.put(happening.stream(), after);
        rollup.change(before, after, position);
    }

    private static Question question(Random random, GroupBy by) {
        Instant from = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(4_000_000));
        Instant to = from.plusSeconds(1 + random.nextInt(5_000_000));
        Instant now = from.plusSeconds(random.nextInt(6_000_000));
        Interval interval = INTERVALS.get(random.nextInt(INTERVALS.size()));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new Question(random.nextInt(4) == 0 ? null : from, to, zone, interval, by, now);
    }

    private void check(Question asked) {
        TicketRollup.Answer<Report> answer = rollup.answer(asked);
        Report report = answer.given();
        assertThat(answer.position()).isEqualTo(position);
        assertThat(report.total()).isEqualTo(plainly(asked, asked.from(), asked.to(), null));
        assertThat(report.groups()).isEqualTo(groups(asked));
        assertThat(report.series()).isEqualTo(series(asked));
    }

    private Figures plainly(
            Question asked, @Nullable Instant from, Instant to, @Nullable String key) {
        return plain.figures(from, to, asked, key);
    }

    private Map<String, Figures> groups(Question asked) {
        Map<String, Figures> groups = new HashMap<>();
        Figures nothing = new Tally(asked).figures();
        if (asked.groupBy() != GroupBy.NONE) {
            for (String key : plain.keys(asked.groupBy())) {
                Figures figures = plainly(asked, asked.from(), asked.to(), key);
                if (!figures.equals(nothing)) {
                    groups.put(key, figures);
                }
            }
        }
        return groups;
    }

    private Map<Instant, Figures> series(Question asked) {
        Map<Instant, Figures> series = new HashMap<>();
        Instant begin = asked.from() == null ? plain.beginning() : asked.from();
        List<Instant> starts = starts(asked, begin);
        for (int i = 0; i < starts.size(); i++) {
            Instant start = starts.get(i);
            Instant end = i + 1 < starts.size() ? starts.get(i + 1) : asked.to();
            Instant within = start.isBefore(begin) ? begin : start;
            series.put(start, plainly(asked, within, end, null));
        }
        return series;
    }

    /** Hour by hour, looking at what the caller's calendar shows. */
    private static List<Instant> starts(Question asked, Instant begin) {
        List<Instant> starts = new ArrayList<>();
        if (asked.interval() == Interval.NONE) {
            return starts;
        }
        Instant at = begin.minus(Duration.ofDays(32));
        at = at.minusSeconds(at.getEpochSecond() % 900).minusNanos(at.getNano());
        ZonedDateTime before = at.atZone(asked.zone());
        Instant last = null;
        for (; at.isBefore(asked.to()); at = at.plusSeconds(900)) {
            ZonedDateTime now = at.atZone(asked.zone());
            boolean midnight = !now.toLocalDate().equals(before.toLocalDate());
            boolean starting =
                    switch (asked.interval()) {
                        case NONE -> false;
                        case DAY -> midnight;
                        case WEEK -> midnight && now.getDayOfWeek().getValue() == 1;
                        case MONTH -> midnight && now.getDayOfMonth() == 1;
                    };
            if (starting && !at.isAfter(begin)) {
                last = at;
            } else if (starting) {
                starts.add(at);
            }
            before = now;
        }
        if (last != null && begin.isBefore(asked.to())) {
            starts.addFirst(last);
        }
        return starts;
    }
}
