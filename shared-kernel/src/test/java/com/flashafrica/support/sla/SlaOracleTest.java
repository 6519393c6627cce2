package com.flashafrica.support.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlaOracleTest {
    private static final int HISTORIES = Integer.getInteger("sla.histories", 2000);

    @Test
    void counting_every_second_gives_the_same_clocks() {
        Map<SlaClock.State, Integer> seen = new EnumMap<>(SlaClock.State.class);
        for (long seed = 0; seed < HISTORIES; seed++) {
            RandomHistories random = new RandomHistories(seed);
            List<SlaMoment> moments = random.moments(random.calendar());
            Instant at = moments.getLast().at().plusSeconds(random.gap());

            List<SlaClock> clocks = SlaCalculator.clocks(moments, at);

            List<SlaClock> counted = new SecondBySecond(moments, at).clocks();
            assertThat(clocks)
                    .as("seed %d: %s judged at %s", seed, moments, at)
                    .usingElementComparator(SlaOracleTest::sameAsFarAsCounted)
                    .isEqualTo(counted);
            clocks.forEach(clock -> seen.merge(clock.state(), 1, Integer::sum));
        }
        assertThat(seen).containsOnlyKeys(SlaClock.State.values());
        assertThat(seen.values()).allMatch(count -> count > HISTORIES / 30);
    }

    @Test
    void counting_every_second_gives_the_same_open_time() {
        for (long seed = 0; seed < 40; seed++) {
            RandomHistories random = new RandomHistories(seed);
            SlaCalendar calendar = random.calendar();
            OpenTime openTime = OpenTime.of(calendar);
            Instant start = random.instant(calendar);
            long open = 0;
            long from = start.getEpochSecond();
            WallClock wall = new WallClock(calendar, from, 4 * OpenHours.DAY);
            for (long second = from; second < from + 4 * OpenHours.DAY; second++) {
                boolean isOpen = wall.isOpen(second);
                open += isOpen ? 1 : 0;
                Instant next = Instant.ofEpochSecond(second + 1);
                if (isOpen && second % 97 == 0) {
                    assertThat(openTime.plus(start, Duration.ofSeconds(open))).isEqualTo(next);
                }
                if (second % 611 == 0) {
                    assertThat(openTime.between(start, next).toSeconds())
                            .as("seed %d, %s until %s", seed, start, next)
                            .isEqualTo(open);
                }
            }
        }
    }

    @Test
    void adding_open_time_and_measuring_it_agree_over_years() {
        for (long seed = 0; seed < 5000; seed++) {
            RandomHistories random = new RandomHistories(seed);
            SlaCalendar calendar = random.calendar();
            OpenTime openTime = OpenTime.of(calendar);
            Instant start = random.instant(calendar);
            Duration open = random.span(Duration.ofDays(400)).plusNanos(1000);

            Instant due = openTime.plus(start, open);

            assertThat(openTime.between(start, due)).as("seed %d", seed).isEqualTo(open);
            assertThat(openTime.between(start, due.minus(SlaDeadline.STEP))).isLessThan(open);
            Instant middle = start.plus(Duration.between(start, due).dividedBy(3));
            assertThat(openTime.between(start, middle).plus(openTime.between(middle, due)))
                    .isEqualTo(Micros.duration(Micros.of(open)));
        }
    }

    private static int sameAsFarAsCounted(SlaClock clock, SlaClock counted) {
        Instant due = counted.dueAt();
        boolean unknown = due != null && due.getEpochSecond() == Instant.MAX.getEpochSecond();
        boolean known =
                !unknown
                        || (clock.dueAt() != null
                                && clock.dueAt()
                                        .isAfter(
                                                clock.startedAt()
                                                        .plusSeconds(SecondBySecond.LOOKAHEAD)));
        return known
                        && clock.toString()
                                .equals(
                                        unknown
                                                ? withDue(counted, clock).toString()
                                                : counted.toString())
                ? 0
                : 1;
    }

    private static SlaClock withDue(SlaClock counted, SlaClock clock) {
        return new SlaClock(
                counted.kind(),
                counted.number(),
                counted.total(),
                counted.policy(),
                counted.policyVersion(),
                counted.state(),
                counted.startedAt(),
                clock.dueAt(),
                counted.targetSeconds(),
                counted.pausedSeconds(),
                counted.elapsedSeconds(),
                counted.remainingSeconds(),
                counted.finishedAt(),
                counted.missedAt());
    }
}
