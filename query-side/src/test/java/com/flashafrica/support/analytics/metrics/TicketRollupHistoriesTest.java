package com.flashafrica.support.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ticketing.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rollup against figures that are counted anew from the events for each question. */
class TicketRollupHistoriesTest {
    private static final int EVENTS = 900;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_figure_is_what_counting_anew_gives(long seed) {
        PlayedHistory history = new PlayedHistory(seed, 30 * (int) seed);
        Random random = new Random(seed);
        for (int i = 1; i <= EVENTS; i++) {
            history.play();
            if (i % 150 == 0) {
                for (GroupBy by : GroupBy.values()) {
                    Question asked = PlayedHistory.question(random, by);
                    check(history, history.rollup, asked);
                    check(history, history.anew(), asked);
                }
                checkLoads(history);
            }
        }
    }

    private static void check(PlayedHistory history, TicketRollup rollup, Question asked) {
        TicketRollup.Answer<Report> answer = rollup.answer(asked);
        Report report = answer.given();
        assertThat(answer.position()).isEqualTo(history.position());
        assertThat(report.total())
                .isEqualTo(history.plain.figures(asked.from(), asked.to(), asked, null));
        assertThat(report.criticalBugs())
                .isEqualTo(history.plain.criticalBugs(asked.from(), asked.to()));
        assertThat(report.groups()).isEqualTo(groups(history.plain, asked));
        assertThat(report.series()).isEqualTo(series(history.plain, asked));
    }

    private static void checkLoads(PlayedHistory history) {
        Question any = PlayedHistory.question(new Random(1), GroupBy.AGENT);
        Loads loads = history.rollup.answerWithLoads(any).given().loads();
        for (String agent : List.of("agent-0", "agent-1", "agent-2", "nobody")) {
            Map<Status, Long> load = history.plain.load(agent);
            assertThat(loads.of(agent)).isEqualTo(load);
            assertThat(loads.agents().contains(agent))
                    .isEqualTo(load.values().stream().anyMatch(has -> has > 0));
        }
    }

    private static Map<String, Figures> groups(PlainCount plain, Question asked) {
        Map<String, Figures> groups = new HashMap<>();
        Figures nothing = new Tally(asked).figures();
        if (asked.groupBy() != GroupBy.NONE) {
            for (String key : plain.keys(asked.groupBy())) {
                Figures figures = plain.figures(asked.from(), asked.to(), asked, key);
                if (!figures.equals(nothing)) {
                    groups.put(key, figures);
                }
            }
        }
        return groups;
    }

    private static Map<Instant, Figures> series(PlainCount plain, Question asked) {
        Map<Instant, Figures> series = new HashMap<>();
        Instant begin = asked.from() == null ? plain.beginning() : asked.from();
        List<Instant> starts = starts(asked, begin);
        for (int i = 0; i < starts.size(); i++) {
            Instant start = starts.get(i);
            Instant end = i + 1 < starts.size() ? starts.get(i + 1) : asked.to();
            Instant within = start.isBefore(begin) ? begin : start;
            series.put(start, plain.figures(within, end, asked, null));
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
