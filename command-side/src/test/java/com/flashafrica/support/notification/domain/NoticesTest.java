package com.flashafrica.support.notification.domain;

import static com.flashafrica.support.notification.domain.TicketsTold.AT;
import static com.flashafrica.support.notification.domain.TicketsTold.AWA;
import static com.flashafrica.support.notification.domain.TicketsTold.at;
import static com.flashafrica.support.notification.domain.TicketsTold.opened;
import static com.flashafrica.support.notification.domain.TicketsTold.terms;
import static com.flashafrica.support.sla.SlaNotice.Cause.ESCALATED;
import static com.flashafrica.support.sla.SlaNotice.Cause.MISSED;
import static com.flashafrica.support.sla.SlaNotice.Cause.OPENED_CRITICAL;
import static com.flashafrica.support.sla.SlaNotice.Cause.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Given a ticket's story, who is to be told of its last event, or of the one that is named. */
class NoticesTest {
    private static final Instant DUE = AT.plusSeconds(3_600);
    private static final Told CRITICAL = at(0, opened(Priority.CRITICAL));
    private static final Told NORMAL = at(0, opened(Priority.NORMAL));
    private static final Told TERMS =
            at(
                    0,
                    terms(
                            new SlaNotice(OPENED_CRITICAL, "management"),
                            new SlaNotice(WARNING, "lead"),
                            new SlaNotice(MISSED, "lead"),
                            new SlaNotice(MISSED, "management"),
                            new SlaNotice(MISSED, "lead"),
                            new SlaNotice(ESCALATED, "lead")));

    @Test
    void an_opening_as_critical_is_told_by_the_terms_that_come_with_it() {
        assertThat(told(0, CRITICAL, TERMS))
                .containsExactly(
                        new Notice(
                                OPENED_CRITICAL,
                                "management",
                                news(Priority.CRITICAL, 0, ClockKind.RESOLUTION, DUE)));
    }

    @Test
    void terms_are_found_behind_a_link_that_was_recorded_with_the_opening() {
        Told link = at(0, new TicketLinked(new TicketId("ticket-0"), LinkKind.RELATED));
        assertThat(told(0, CRITICAL, link, TERMS)).hasSize(1);
    }

    @Test
    void terms_that_come_later_tell_nobody_of_what_was_before() {
        Told later = at(1, TERMS.event());
        assertThat(told(0, CRITICAL, later)).isEmpty();
        assertThat(told(1, CRITICAL, later)).isEmpty();
    }

    @Test
    void an_opening_as_anything_else_is_told_to_nobody() {
        assertThat(told(0, NORMAL, TERMS)).isEmpty();
    }

    @Test
    void raised_to_critical_it_is_told_each_time_it_becomes_so() {
        Told raised = at(60, prioritised(Priority.CRITICAL));
        Told lowered = at(70, prioritised(Priority.HIGH));
        Told again = at(80, prioritised(Priority.CRITICAL));
        assertThat(told(2, NORMAL, TERMS, raised, lowered, again)).hasSize(1);
        assertThat(told(3, NORMAL, TERMS, raised, lowered, again)).isEmpty();
        assertThat(told(4, NORMAL, TERMS, raised, lowered, again)).hasSize(1);
    }

    @Test
    void critical_already_it_does_not_become_so_again() {
        assertThat(told(2, CRITICAL, TERMS, at(60, prioritised(Priority.CRITICAL)))).isEmpty();
    }

    @Test
    void a_warning_says_when_the_target_is_due_and_not_when_it_was_warned_of() {
        Told warned = at(1_900, new SlaClockWarned(ClockKind.RESOLUTION, 1, AT.plusSeconds(1_800)));
        assertThat(told(2, NORMAL, TERMS, warned))
                .containsExactly(
                        new Notice(
                                WARNING,
                                "lead",
                                news(Priority.NORMAL, 1_900, ClockKind.RESOLUTION, DUE)));
    }

    @Test
    void each_miss_is_told_once_to_each_who_is_named() {
        assertThat(told(2, NORMAL, TERMS, at(4_000, new FirstResponseMissed(AT.plusSeconds(600)))))
                .containsExactly(
                        missed("lead", ClockKind.FIRST_RESPONSE, AT.plusSeconds(600)),
                        missed("management", ClockKind.FIRST_RESPONSE, AT.plusSeconds(600)));
        assertThat(told(2, NORMAL, TERMS, at(4_000, new NextResponseMissed(2, DUE))))
                .extracting(notice -> notice.says().clock())
                .containsOnly(ClockKind.NEXT_RESPONSE);
        assertThat(told(2, NORMAL, TERMS, at(4_000, new ResolutionMissed(DUE))))
                .extracting(notice -> notice.says().dueAt())
                .containsOnly(DUE);
    }

    @Test
    void an_escalation_by_hand_or_by_itself_says_from_where_to_where() {
        for (boolean automatic : List.of(true, false)) {
            Told escalated =
                    at(60, new TicketEscalated(Level.L1, Level.L2, AWA, "kernel", automatic));
            assertThat(told(2, NORMAL, TERMS, escalated))
                    .containsExactly(
                            new Notice(
                                    ESCALATED,
                                    "lead",
                                    new TicketNews(
                                            7,
                                            Priority.NORMAL,
                                            Level.L2,
                                            Level.L1,
                                            AT.plusSeconds(60),
                                            ClockKind.RESOLUTION,
                                            DUE)));
        }
    }

    @Test
    void what_is_due_when_a_change_brings_other_terms_is_told_by_the_old_ones() {
        Told missed = at(4_000, new ResolutionMissed(DUE));
        Told raised = at(4_000, prioritised(Priority.CRITICAL));
        Told others = at(4_000, terms(new SlaNotice(OPENED_CRITICAL, "crisis")));
        assertThat(told(2, NORMAL, TERMS, missed, raised, others))
                .extracting(Notice::to)
                .containsExactly("lead", "management");
        assertThat(told(3, NORMAL, TERMS, missed, raised, others))
                .extracting(Notice::to)
                .containsExactly("crisis");
    }

    @Test
    void nobody_is_told_of_imported_history() {
        Told imported = at(0, new TicketImported("servicenow", "import-1", List.of("1")));
        Told escalated = at(60, new TicketEscalated(Level.L1, Level.L2, AWA, "kernel", false));
        assertThat(told(0, CRITICAL, imported, TERMS)).isEmpty();
        assertThat(told(3, CRITICAL, imported, TERMS, escalated)).isEmpty();
    }

    private static List<Notice> told(int index, Told... story) {
        return Notices.of(List.of(story), index, 7);
    }

    private static TicketPrioritised prioritised(Priority priority) {
        return new TicketPrioritised(priority, AWA, null);
    }

    private static Notice missed(String to, ClockKind clock, Instant due) {
        return new Notice(MISSED, to, news(Priority.NORMAL, 4_000, clock, due));
    }

    private static TicketNews news(Priority priority, long seconds, ClockKind clock, Instant due) {
        return new TicketNews(7, priority, Level.L1, null, AT.plusSeconds(seconds), clock, due);
    }
}
