package com.flashafrica.support.analytics.facts;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.reply;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.analytics.facts.Moment.Step;
import com.flashafrica.support.analytics.facts.Promise.Outcome;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.testing.Promises;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import com.flashafrica.support.ticketing.ticket.History;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsFoldTest {
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private final FactsFold fold = new FactsFold();

    @Test
    void moments_are_kept_in_the_order_of_the_stream_even_when_time_goes_back() {
        TicketFacts facts =
                opened().then(new TicketStarted())
                        .then(reply(Author.AGENT))
                        .then(new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null))
                        .then(new TicketResumed())
                        .thenAt(minute(-9), resolution(null))
                        .then(new TicketReopened(CUSTOMER, "no"))
                        .then(new TicketClosed())
                        .foldedBy(fold);
        assertThat(facts.moments())
                .containsExactly(
                        new Moment(minute(0), 10, Step.OPENED, Status.NEW),
                        new Moment(minute(1), 20, Step.MOVED, Status.OPEN),
                        new Moment(minute(3), 40, Step.MOVED, Status.WAITING_ON_CUSTOMER),
                        new Moment(minute(4), 50, Step.MOVED, Status.OPEN),
                        new Moment(minute(-9), 60, Step.RESOLVED, Status.RESOLVED),
                        new Moment(minute(-8), 70, Step.REOPENED, Status.OPEN),
                        new Moment(minute(-7), 80, Step.CLOSED, Status.CLOSED));
        assertThat(facts.progress().firstResponseAt()).isEqualTo(minute(2));
    }

    @Test
    void a_cancelled_merge_is_a_moment_with_the_status_it_goes_back_to() {
        TicketFacts facts =
                opened().then(new TicketMerged(new TicketId("t-2")))
                        .then(new TicketMergeCancelled())
                        .foldedBy(fold);
        assertThat(facts.moments())
                .extracting(Moment::status)
                .containsExactly(Status.NEW, Status.MERGED, Status.NEW);
    }

    @Test
    void what_a_ticket_is_grouped_by_is_what_it_is_now() {
        History history = opened().then(new TicketPrioritised(Priority.LOW, CUSTOMER, null));
        TicketFacts facts = history.then(resolution(ASHA)).foldedBy(fold);
        assertThat(facts.triage().priority()).isEqualTo(Priority.LOW);
        assertThat(facts.channel()).isEqualTo(Channel.PHONE);
        assertThat(facts.tier()).isEqualTo(Tier.PREMIUM);
        assertThat(facts.resolver()).isEqualTo(ASHA);
        assertThat(history.then(resolution(null)).foldedBy(fold).resolver()).isNull();
    }

    @Test
    void coming_back_to_who_had_it_last_is_no_reassignment() {
        TicketFacts facts =
                opened().then(new TicketAssigned(ASHA, null))
                        .then(new TicketUnassigned())
                        .then(new TicketAssigned(ASHA, null))
                        .then(new TicketAssigned(ASHA, "desk"))
                        .then(new TicketUnassigned())
                        .then(new TicketAssigned(null, "network"))
                        .foldedBy(fold);
        assertThat(facts.handling().reassignments())
                .containsExactly(new Reassignment(minute(4), 50), new Reassignment(minute(6), 70));
    }

    @Test
    void messages_are_public_and_only_an_agents_is_a_reply() {
        TicketFacts facts =
                opened().then(reply(Author.CUSTOMER))
                        .then(new TicketNoted(new MessageId("m-2"), CUSTOMER, "note", List.of()))
                        .then(reply(Author.BOT))
                        .then(reply(Author.AGENT))
                        .then(reply(Author.AGENT))
                        .foldedBy(fold);
        assertThat(facts.handling().messages()).isEqualTo(4);
        assertThat(facts.handling().agentReplies()).isEqualTo(2);
        assertThat(facts.handling().firstReply()).isEqualTo(50);
    }

    @Test
    void a_promise_is_owed_until_it_is_settled_and_what_is_cancelled_is_none() {
        SlaTerms terms =
                Promises.terms("plan", SlaCalendar.ALWAYS, new SlaTargets(300L, null, 7_200L));
        History history = opened().then(new SlaTermsAssigned(terms));
        assertThat(history.foldedBy(fold).promises())
                .containsExactly(
                        new Promise(
                                ClockKind.FIRST_RESPONSE,
                                1,
                                Outcome.OWED,
                                minute(5).plusNanos(1_000)),
                        new Promise(
                                ClockKind.RESOLUTION,
                                1,
                                Outcome.OWED,
                                minute(120).plusNanos(1_000)));
        history.thenAt(minute(6), reply(Author.AGENT)).then(new TicketClosed());
        assertThat(history.foldedBy(fold).promises())
                .containsExactly(new Promise(ClockKind.FIRST_RESPONSE, 1, Outcome.MISSED, null));
    }
}
