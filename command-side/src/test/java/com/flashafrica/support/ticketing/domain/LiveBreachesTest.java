package com.flashafrica.support.ticketing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaCalculator;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.sla.SlaDeadline;
import com.flashafrica.support.sla.SlaDeadline.EscalationDue;
import com.flashafrica.support.sla.SlaDeadline.MissDue;
import com.flashafrica.support.sla.SlaDeadline.WarningDue;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was recorded as it came due is what the calculator says of the same day afterwards, told
 * nothing of what was recorded.
 */
class LiveBreachesTest {
    private static final int TICKETS = 500;

    /**
     * @param since the last that people did before: a ticket that is reopened, or gets other terms,
     *     may be overdue from then on
     */
    private record Due(SlaDeadline deadline, Instant since) {
        Instant recordedAt() {
            return deadline.firesAt().isBefore(since) ? since : deadline.firesAt();
        }

        String inWords() {
            return LiveBreachesTest.inWords(deadline);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 45})
    void however_late_timers_are_what_is_recorded_is_what_the_calculator_says(int minutesLate) {
        List<RandomDay> days = days(Duration.ofMinutes(minutesLate));
        for (RandomDay day : days) {
            assertThat(recorded(day))
                    .as("%s", day.events)
                    .isEqualTo(cameDue(day).stream().map(Due::inWords).toList());
            assertThat(misses(day)).as("%s", day.events).isEqualTo(missedClocks(day));
            assertThat(isOver(day.timerLeft())).as("%s", day.events).isTrue();
        }
        assertThat(days.stream().mapToLong(day -> misses(day).size()).sum()).isGreaterThan(TICKETS);
    }

    @Test
    void with_timers_on_time_each_is_recorded_at_the_first_instant_that_it_holds() {
        for (RandomDay day : days(Duration.ZERO)) {
            assertThat(ofClocks(day).stream().map(Occurred::at))
                    .as("%s", day.events)
                    .containsExactlyElementsOf(cameDue(day).stream().map(Due::recordedAt).toList());
        }
    }

    private static List<RandomDay> days(Duration latest) {
        return IntStream.range(0, TICKETS)
                .mapToObj(seed -> new RandomDay(seed, latest).lived())
                .toList();
    }

    /** What had come due before each next thing that people did, each once, in the order it did. */
    private static List<Due> cameDue(RandomDay day) {
        List<Due> due = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i <= day.moments.size(); i++) {
            Instant next = i < day.moments.size() ? day.moments.get(i).at() : RandomDay.END;
            for (SlaDeadline deadline : SlaCalculator.deadlines(day.moments.subList(0, i))) {
                if (!deadline.firesAt().isAfter(next) && seen.add(what(deadline))) {
                    due.add(new Due(deadline, day.moments.get(i - 1).at()));
                }
            }
        }
        return due;
    }

    private static Set<String> missedClocks(RandomDay day) {
        Set<String> misses = new HashSet<>();
        for (SlaClock clock : SlaCalculator.clocks(day.moments, RandomDay.END)) {
            if (clock.missedAt() != null) {
                misses.add(inWords(new MissDue(clock.kind(), clock.number(), clock.missedAt())));
            }
        }
        return misses;
    }

    private static Set<String> misses(RandomDay day) {
        return Set.copyOf(recorded(day).stream().filter(word -> word.startsWith("miss")).toList());
    }

    private static List<String> recorded(RandomDay day) {
        return ofClocks(day).stream().map(occurred -> inWords(occurred.event())).toList();
    }

    private static List<Occurred> ofClocks(RandomDay day) {
        return day.events.stream().filter(event -> RandomDay.isOfClocks(event.event())).toList();
    }

    private static String inWords(TicketEvent event) {
        return switch (event) {
            case SlaClockWarned(var kind, var number, var at) ->
                    inWords(new WarningDue(kind, number, at));
            case FirstResponseMissed(var at) ->
                    inWords(new MissDue(ClockKind.FIRST_RESPONSE, 1, at));
            case NextResponseMissed(var number, var at) ->
                    inWords(new MissDue(ClockKind.NEXT_RESPONSE, number, at));
            case ResolutionMissed(var at) -> inWords(new MissDue(ClockKind.RESOLUTION, 1, at));
            case TicketEscalated escalated -> "escalation to " + escalated.to();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private static String inWords(SlaDeadline deadline) {
        // An escalation does not say when it was due; when it is recorded is asserted on its own.
        return deadline instanceof EscalationDue
                ? what(deadline)
                : what(deadline) + " at " + deadline.at();
    }

    private static String what(SlaDeadline deadline) {
        return switch (deadline) {
            case WarningDue warning -> "warning " + warning.kind() + " " + warning.number();
            case MissDue miss -> "miss " + miss.kind() + " " + miss.number();
            case EscalationDue escalation -> "escalation to " + escalation.toLevel();
        };
    }

    private static boolean isOver(@Nullable TicketTimer left) {
        return left == null || left.firesAt().isAfter(RandomDay.END);
    }
}
