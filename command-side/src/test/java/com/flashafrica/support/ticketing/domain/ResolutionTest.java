package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketCommand.CloseTicket;
import com.flashafrica.support.ticketing.TicketCommand.RateTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyResolved;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsClosed;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotResolved;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final ReopenTicket REOPEN = new ReopenTicket(TICKET, "still broken");
    private static final CloseTicket CLOSE = new CloseTicket(TICKET);
    private static final RateTicket RATE = new RateTicket(TICKET, 4, "quick");

    @Test
    void a_ticket_is_resolved_by_whom_it_says_else_by_the_assigned_agent_else_by_nobody() {
        given(OPENED, ASSIGNED, STARTED)
                .when(new ResolveTicket(TICKET, FATOU, "new key"))
                .then(new TicketResolved(FATOU, AWA, "new key"));
        given(OPENED, ASSIGNED, STARTED)
                .when(new ResolveTicket(TICKET, null, "new key"))
                .then(RESOLVED);
        given(OPENED)
                .when(new ResolveTicket(TICKET, null, "new key"))
                .then(new TicketResolved(null, AWA, "new key"));
    }

    @Test
    void a_ticket_is_resolved_from_any_unresolved_status() {
        ResolveTicket resolve = new ResolveTicket(TICKET, MOUSSA, "new key");
        given(OPENED).when(resolve).then(RESOLVED);
        given(OPENED, STARTED).when(resolve).then(RESOLVED);
        given(OPENED, WAITING).when(resolve).then(RESOLVED);
        given(OPENED, RESOLVED).when(resolve).thenRejected(new TicketAlreadyResolved());
    }

    @Test
    void only_what_is_resolved_reopens() {
        given(OPENED, RESOLVED).when(REOPEN).then(REOPENED);
        assertThat(given(OPENED, RESOLVED).and(REOPEN).state().status()).isEqualTo(Status.OPEN);
        given(OPENED).when(REOPEN).thenRejected(new TicketNotResolved());
        given(OPENED, WAITING).when(REOPEN).thenRejected(new TicketNotResolved());
        given(OPENED, RESOLVED, CLOSED).when(REOPEN).thenRejected(new TicketIsClosed());
    }

    @Test
    void a_ticket_closes_from_any_status_and_for_good() {
        given(OPENED).when(CLOSE).then(CLOSED);
        given(OPENED, WAITING).when(CLOSE).then(CLOSED);
        given(OPENED, RESOLVED).when(CLOSE).then(CLOSED);
        given(OPENED, CLOSED).when(CLOSE).thenRejected(new TicketIsClosed());
    }

    @Test
    void a_rating_answers_the_current_resolution() {
        given(OPENED, RESOLVED).when(RATE).then(new TicketRated(1, 4, AWA, "quick"));
        given(OPENED, RESOLVED, REOPENED, RESOLVED)
                .when(RATE)
                .then(new TicketRated(2, 4, AWA, "quick"));
    }

    @Test
    void a_second_rating_replaces_the_first() {
        given(OPENED, RESOLVED, new TicketRated(1, 1, AWA, null))
                .when(RATE)
                .then(new TicketRated(1, 4, AWA, "quick"));
    }

    @Test
    void a_closed_ticket_can_be_rated_when_its_resolution_stands() {
        given(OPENED, RESOLVED, CLOSED).when(RATE).then(new TicketRated(1, 4, AWA, "quick"));
        given(OPENED, CLOSED).when(RATE).thenRejected(new TicketNotResolved());
        given(OPENED, RESOLVED, REOPENED, CLOSED).when(RATE).thenRejected(new TicketNotResolved());
    }

    @Test
    void what_is_not_resolved_is_not_rated() {
        given(OPENED).when(RATE).thenRejected(new TicketNotResolved());
        given(OPENED, RESOLVED, REOPENED).when(RATE).thenRejected(new TicketNotResolved());
    }
}
