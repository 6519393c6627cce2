package com.flashafrica.support.analytics.facts;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.reply;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.analytics.facts.Moment.Step;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import com.flashafrica.support.ticketing.ticket.History;
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
                        new Moment(minute(0), Step.OPENED, Status.NEW),
                        new Moment(minute(1), Step.MOVED, Status.OPEN),
                        new Moment(minute(3), Step.MOVED, Status.WAITING_ON_CUSTOMER),
                        new Moment(minute(4), Step.MOVED, Status.OPEN),
                        new Moment(minute(-9), Step.RESOLVED, Status.RESOLVED),
                        new Moment(minute(-8), Step.REOPENED, Status.OPEN),
                        new Moment(minute(-7), Step.CLOSED, Status.CLOSED));
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
}
