package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.Promises.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;
import static com.flashafrica.support.ticketing.domain.TicketStory.minute;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.sla.SlaClock.State;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.CategoriseTicket;
import com.flashafrica.support.ticketing.TicketCommand.CheckSlaClocks;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketCommand.ImportedRecord;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.TicketCommand.NoteOnTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReapplySlaTerms;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyExists;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Terms, and what comes of not keeping them, as part of a ticket's own story. */
class ServiceLevelsTest {
    private static final CheckSlaClocks CHECK = new CheckSlaClocks(TICKET);
    private static final TicketEvent FIRST_WARNED =
            new SlaClockWarned(ClockKind.FIRST_RESPONSE, 1, minute(30));
    private static final TicketEvent FIRST_MISSED = new FirstResponseMissed(minute(60));
    private static final TicketEvent RESOLUTION_WARNED =
            new SlaClockWarned(ClockKind.RESOLUTION, 1, minute(120));
    private static final TicketEvent TO_L2 = escalated(Level.L1, Level.L2, "2 hours");
    private static final TicketEvent TO_L3 = escalated(Level.L2, Level.L3, "3 hours");
    private static final TicketStory OPEN_SINCE_8 = given(RULES).and(OPEN);

    @Test
    void a_ticket_opens_with_the_terms_of_the_policy_that_takes_it() {
        given(RULES).when(OPEN).then(OPENED, assigned(NORMAL));
        given(SlaRules.NONE).when(OPEN).then(OPENED);
    }

    @Test
    void nothing_is_due_at_the_very_instant_and_from_the_next_on_it_is() {
        OPEN_SINCE_8.at(30).when(CHECK).thenNothing();
        OPEN_SINCE_8.at(minute(30).plusNanos(1000)).when(CHECK).then(FIRST_WARNED);
    }

    @Test
    void what_came_due_meanwhile_is_recorded_in_the_order_it_did_and_once() {
        TicketStory late = OPEN_SINCE_8.at(300);
        late.when(CHECK)
                .then(
                        FIRST_WARNED,
                        FIRST_MISSED,
                        RESOLUTION_WARNED,
                        TO_L2,
                        TO_L3,
                        new ResolutionMissed(minute(240)));
        late.and(CHECK).at(600).when(CHECK).thenNothing();
    }

    @Test
    void a_late_reply_comes_after_the_miss_whenever_the_timer_runs() {
        TicketStory inTime = OPEN_SINCE_8.at(31).and(CHECK).at(60);
        inTime.when(reply(Author.AGENT)).then(replied(Author.AGENT));
        inTime.and(reply(Author.AGENT)).at(100).when(CHECK).thenNothing();

        TicketStory late = OPEN_SINCE_8.at(61);
        late.when(reply(Author.AGENT)).then(FIRST_WARNED, FIRST_MISSED, replied(Author.AGENT));
        assertThat(clock(late.and(reply(Author.AGENT)), ClockKind.FIRST_RESPONSE))
                .extracting(SlaClock::state, SlaClock::missedAt, SlaClock::finishedAt)
                .containsExactly(State.MISSED, minute(60), minute(61));
    }

    @Test
    void a_command_that_comes_to_nothing_leaves_what_is_due_to_the_timer() {
        TicketStory due = OPEN_SINCE_8.at(31);
        due.when(OPEN).thenRejected(new TicketAlreadyExists(TICKET));
        due.when(new CategoriseTicket(TICKET, "network")).thenNothing();
    }

    @Test
    void neither_bots_nor_notes_answer() {
        OPEN_SINCE_8
                .at(10)
                .and(
                        reply(Author.BOT),
                        reply(Author.CUSTOMER),
                        new NoteOnTicket(TICKET, MESSAGE, "seen", List.of()))
                .at(61)
                .when(CHECK)
                .then(FIRST_WARNED, FIRST_MISSED);
    }

    @Test
    void each_question_after_the_first_answer_has_a_clock_of_its_own() {
        OPEN_SINCE_8
                .at(5)
                .and(reply(Author.AGENT))
                .at(10)
                .and(reply(Author.CUSTOMER))
                .at(20)
                .and(reply(Author.CUSTOMER), reply(Author.AGENT), reply(Author.CUSTOMER))
                .at(51)
                .when(reply(Author.AGENT))
                .then(
                        new SlaClockWarned(ClockKind.NEXT_RESPONSE, 2, minute(35)),
                        new NextResponseMissed(2, minute(50)),
                        replied(Author.AGENT));
    }

    @Test
    void while_it_waits_nothing_comes_due_and_afterwards_everything_later() {
        TicketStory waiting =
                OPEN_SINCE_8.at(10).and(new WaitOnTicket(TICKET, WaitingOn.CUSTOMER, null));
        waiting.at(500).when(CHECK).thenNothing();
        waiting.at(100)
                .and(new ResumeTicket(TICKET))
                .at(121)
                .when(CHECK)
                .then(new SlaClockWarned(ClockKind.FIRST_RESPONSE, 1, minute(120)));
    }

    @Test
    void an_agent_who_resolves_in_time_has_answered_too() {
        TicketStory resolved =
                OPEN_SINCE_8
                        .at(29)
                        .by(ActorRole.AGENT)
                        .and(new StartTicket(TICKET), new ResolveTicket(TICKET, MOUSSA, "key"));
        resolved.at(600).when(CHECK).thenNothing();
        assertThat(clock(resolved, ClockKind.FIRST_RESPONSE).state()).isEqualTo(State.MET);
    }

    @Test
    void a_resolution_by_anybody_else_answers_nothing() {
        TicketStory resolved =
                OPEN_SINCE_8
                        .at(29)
                        .by(ActorRole.BOT)
                        .and(new ResolveTicket(TICKET, null, "restarted"));
        assertThat(clock(resolved, ClockKind.FIRST_RESPONSE).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void once_reopened_the_time_that_was_left_runs_on() {
        OPEN_SINCE_8
                .at(10)
                .by(ActorRole.AGENT)
                .and(reply(Author.AGENT), new ResolveTicket(TICKET, MOUSSA, "key"))
                .at(1000)
                .and(new ReopenTicket(TICKET, "again"))
                .at(1111)
                .when(CHECK)
                .then(new SlaClockWarned(ClockKind.RESOLUTION, 1, minute(1110)), TO_L2);
    }

    @Test
    void a_merged_ticket_owes_nothing_any_more() {
        OPEN_SINCE_8.at(10).and(new MergeTicket(TICKET, OTHER)).at(600).when(CHECK).thenNothing();
    }

    @Test
    void a_person_who_was_faster_leaves_nothing_to_escalate() {
        OPEN_SINCE_8
                .at(5)
                .and(reply(Author.AGENT), new EscalateTicket(TICKET, Level.L2, "hard"))
                .at(181)
                .when(CHECK)
                .then(RESOLUTION_WARNED, TO_L3);
    }

    @Test
    void a_raised_priority_brings_terms_of_its_own_counted_from_the_opening() {
        TicketStory raised = OPEN_SINCE_8.at(15);
        raised.when(raise())
                .then(new TicketPrioritised(Priority.HIGH, AWA, null), assigned(URGENT));
        raised.and(raise())
                .at(41)
                .when(CHECK)
                .then(
                        new SlaClockWarned(ClockKind.FIRST_RESPONSE, 1, minute(15)),
                        new FirstResponseMissed(minute(20)),
                        escalated(Level.L1, Level.L2, "40 minutes"));
    }

    @Test
    void nobody_misses_a_promise_before_it_is_made() {
        TicketStory raised = OPEN_SINCE_8.at(25).and(raise());
        raised.at(26).when(CHECK).then(new FirstResponseMissed(minute(25)));
        assertThat(clock(raised.at(26).and(CHECK), ClockKind.FIRST_RESPONSE).missedAt())
                .isEqualTo(minute(25));
    }

    @Test
    void as_long_as_it_is_the_same_policy_a_ticket_keeps_the_version_it_began_with() {
        TicketStory later = OPEN_SINCE_8.under(NEWER_RULES).at(5);
        later.when(new PrioritiseTicket(TICKET, Priority.CRITICAL, null))
                .then(new TicketPrioritised(Priority.CRITICAL, AWA, null));
        given(NEWER_RULES).when(OPEN).then(OPENED, assigned(NORMAL_2));
    }

    @Test
    void newer_terms_are_applied_again_when_somebody_says_so_and_once() {
        TicketStory later = OPEN_SINCE_8.under(NEWER_RULES).at(5);
        ReapplySlaTerms again = new ReapplySlaTerms(TICKET, terms(NORMAL_2));
        later.when(again).then(assigned(NORMAL_2));
        later.and(again).when(again).thenNothing();
        later.when(new ReapplySlaTerms(TICKET, terms(URGENT))).thenNothing();
        later.and(again)
                .at(91)
                .when(CHECK)
                .then(
                        new SlaClockWarned(ClockKind.FIRST_RESPONSE, 1, minute(45)),
                        new FirstResponseMissed(minute(90)));
    }

    @Test
    void what_the_platform_records_by_itself_makes_nobodys_if_match_stale() {
        TicketState opened = OPEN_SINCE_8.state();
        TicketState checked = OPEN_SINCE_8.at(600).and(CHECK).state();
        assertThat(checked.version()).isEqualTo(opened.version() + 6);
        assertThat(checked.etag()).isEqualTo(opened.etag()).isEqualTo(1);
    }

    @Test
    void what_is_imported_gets_terms_and_is_judged_by_its_own_times_but_nothing_comes_due() {
        Instant long_ago = Instant.parse("2016-02-29T01:16:00Z");
        ImportHistory history =
                new ImportHistory(
                        TICKET,
                        "servicenow",
                        "import-1",
                        List.of(new ImportedRecord("r1", long_ago, AWA, OPEN)));
        given(RULES)
                .when(history)
                .thenOccurred(
                        new Occurred(OPENED, long_ago, AWA),
                        new Occurred(
                                new TicketImported("servicenow", "import-1", List.of("r1")),
                                minute(0),
                                null),
                        new Occurred(assigned(NORMAL), minute(0), null));
        TicketStory imported = given(RULES).and(history);
        imported.at(600).when(CHECK).thenNothing();
        assertThat(clock(imported, ClockKind.FIRST_RESPONSE).missedAt())
                .isEqualTo(long_ago.plusSeconds(3600));
    }

    private static SlaClock clock(TicketStory story, ClockKind kind) {
        return story.state().clocks().at(minute(0)).stream()
                .filter(clock -> clock.kind() == kind && !clock.total())
                .findFirst()
                .orElseThrow();
    }

    private static TicketEvent assigned(SlaPolicy policy) {
        return new SlaTermsAssigned(terms(policy));
    }

    private static PrioritiseTicket raise() {
        return new PrioritiseTicket(TICKET, Priority.HIGH, null);
    }

    private static TicketEvent escalated(Level from, Level to, String after) {
        return new TicketEscalated(from, to, AWA, "Unresolved after " + after + ".", true);
    }
}
