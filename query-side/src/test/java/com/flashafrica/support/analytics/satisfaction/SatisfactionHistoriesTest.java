package com.flashafrica.support.analytics.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.analytics.metrics.Interval;
import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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
class SatisfactionHistoriesTest {
    private static final int TICKETS = 25;
    private static final int EVENTS = 1_200;
    private static final List<String> ZONES =
            List.of("UTC", "Africa/Nairobi", "Europe/Paris", "Africa/Cairo", "America/St_Johns");

    private final SatisfactionFold fold = new SatisfactionFold();
    private final Map<String, RatedTicket> tickets = new HashMap<>();
    private final SatisfactionRollup rollup = new SatisfactionRollup();
    private final PlainSatisfaction plain = new PlainSatisfaction();
    private long position;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_figure_is_what_counting_anew_gives(long seed) {
        RandomTickets histories = new RandomTickets(seed, TICKETS);
        Random random = new Random(seed);
        for (int i = 1; i <= EVENTS; i++) {
            take(histories.next());
            if (i % 200 == 0) {
                for (GroupBy by : GroupBy.values()) {
                    check(question(random, by));
                }
            }
        }
        assertThat(plain.figures(null, Instant.MAX, GroupBy.NONE, null).answered()).isPositive();
    }

    private void take(Happening happening) {
        plain.take(happening);
        RatedTicket before = tickets.get(happening.stream());
        Recorded<TicketEvent> event =
                new Recorded<>(
                        ++position,
                        happening.stream(),
                        position,
                        new UUID(0, position),
                        "",
                        happening.at(),
                        happening.at(),
                        happening.event(),
                        Map.of());
        RatedTicket after = fold.evolve(before, event);
        tickets.put(happening.stream(), after);
        rollup.change(before, after, position);
    }

    private static Question question(Random random, GroupBy by) {
        Instant from = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(6_000_000));
        Instant to = from.plusSeconds(1 + random.nextInt(15_000_000));
        Interval interval =
                List.of(Interval.values()).get(random.nextInt(Interval.values().length));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new Question(random.nextInt(4) == 0 ? null : from, to, zone, interval, by, to);
    }

    private void check(Question asked) {
        var answer = rollup.report(asked);
        SatisfactionReport report = answer.found();
        assertThat(answer.position()).isEqualTo(position);
        assertThat(report.total())
                .isEqualTo(plain.figures(asked.from(), asked.to(), asked.groupBy(), null));
        checkGroups(asked, report);
        checkSeries(asked, report);
        checkLists(asked, report);
    }

    private void checkGroups(Question asked, SatisfactionReport report) {
        Map<String, SatisfactionFigures> groups = new HashMap<>();
        for (String key : plain.keys(asked.groupBy())) {
            var figures = plain.figures(asked.from(), asked.to(), asked.groupBy(), key);
            boolean any = figures.asked() + figures.rated() > 0;
            if (any && asked.groupBy() != GroupBy.NONE) {
                groups.put(key, figures);
            }
        }
        assertThat(report.groups()).isEqualTo(groups);
    }

    /** Bucket by bucket, each beginning at what the caller's calendar shows as its first day. */
    private void checkSeries(Question asked, SatisfactionReport report) {
        Instant begin = asked.from() == null ? plain.beginning() : asked.from();
        List<Instant> starts = new ArrayList<>(report.series().keySet());
        boolean none =
                asked.interval() == Interval.NONE || begin == null || !begin.isBefore(asked.to());
        assertThat(starts.isEmpty()).isEqualTo(none);
        for (int i = 0; i < starts.size(); i++) {
            ZonedDateTime start = starts.get(i).atZone(asked.zone());
            assertThat(start.toLocalDate().atStartOfDay(asked.zone())).isEqualTo(start);
            Instant within = i == 0 ? begin : starts.get(i);
            Instant end = i + 1 < starts.size() ? starts.get(i + 1) : asked.to();
            assertThat(report.series().get(starts.get(i)))
                    .isEqualTo(plain.figures(within, end, GroupBy.NONE, null));
            assertThat(first(asked, end.minusNanos(1000))).isEqualTo(start.toLocalDate());
        }
    }

    /** The first day of whatever the moment is in. */
    private static LocalDate first(Question asked, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, asked.zone());
        while (asked.interval() == Interval.WEEK && day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.minusDays(1);
        }
        return asked.interval() == Interval.MONTH ? day.withDayOfMonth(1) : day;
    }

    private void checkLists(Question asked, SatisfactionReport report) {
        SatisfactionFigures total = report.total();
        assertThat(listed(asked, Counted.ASKED, null)).isEqualTo(total.asked());
        assertThat(listed(asked, Counted.REMINDED, null)).isEqualTo(total.reminded());
        assertThat(listed(asked, Counted.DECLINED, null)).isEqualTo(total.declined());
        assertThat(listed(asked, Counted.ANSWERED, null)).isEqualTo(total.answered());
        assertThat(listed(asked, Counted.SATISFIED, null)).isEqualTo(total.satisfied());
        total.scores()
                .forEach((score, count) ->
                        assertThat(listed(asked, Counted.RATED, score)).isEqualTo(count));
    }

    private long listed(Question asked, Counted what, @Nullable Integer score) {
        CaseFilter filter =
                new CaseFilter(
                        Window.of(asked),
                        CaseOrder.BY_RESOLUTION,
                        what,
                        GroupBy.NONE,
                        null,
                        score,
                        null,
                        10_000);
        return rollup.ask(filter.window(), filter::first).found().size();
    }
}
