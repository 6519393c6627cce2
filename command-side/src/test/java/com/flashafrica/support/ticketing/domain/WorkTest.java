package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketCommand.AssignTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.UnassignTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyResolved;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyStarted;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyWaiting;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotAssigned;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import org.junit.jupiter.api.Test;

class WorkTest {
    private static final StartTicket START = new StartTicket(TICKET);
    private static final AssignTicket ASSIGN = new AssignTicket(TICKET, MOUSSA, "network");
    private static final ResumeTicket RESUME = new ResumeTicket(TICKET);

    @Test
    void work_starts_once() {
        given(OPENED).when(START).then(STARTED);
        given(OPENED, STARTED).when(START).thenRejected(new TicketAlreadyStarted());
        given(OPENED, WAITING).when(START).thenRejected(new TicketAlreadyStarted());
        given(OPENED, RESOLVED).when(START).thenRejected(new TicketAlreadyResolved());
    }

    @Test
    void assigning_a_new_ticket_starts_work_on_it() {
        given(OPENED).when(ASSIGN).then(ASSIGNED, STARTED);
        assertThat(given(OPENED).and(ASSIGN).state().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void an_assignment_replaces_the_whole_one_before() {
        given(OPENED, STARTED, ASSIGNED)
                .when(new AssignTicket(TICKET, FATOU, null))
                .then(new TicketAssigned(FATOU, null));
    }

    @Test
    void assigning_the_same_again_changes_nothing() {
        given(OPENED, STARTED, ASSIGNED).when(ASSIGN).thenNothing();
    }

    @Test
    void a_resolved_or_waiting_ticket_can_change_hands_and_stays_as_it_is() {
        given(OPENED, RESOLVED).when(ASSIGN).then(ASSIGNED);
        given(OPENED, WAITING).when(ASSIGN).then(ASSIGNED);
    }

    @Test
    void an_assignment_can_be_taken_back_where_there_is_one() {
        UnassignTicket unassign = new UnassignTicket(TICKET);
        given(OPENED, ASSIGNED, STARTED).when(unassign).then(new TicketUnassigned());
        given(OPENED).when(unassign).thenRejected(new TicketNotAssigned());
        given(OPENED, ASSIGNED, new TicketUnassigned())
                .when(unassign)
                .thenRejected(new TicketNotAssigned());
    }

    @Test
    void a_wait_can_begin_at_any_time_before_the_resolution() {
        WaitOnTicket wait = new WaitOnTicket(TICKET, WaitingOn.CUSTOMER, "asked");
        given(OPENED).when(wait).then(WAITING);
        given(OPENED, STARTED).when(wait).then(WAITING);
        given(OPENED, RESOLVED).when(wait).thenRejected(new TicketAlreadyResolved());
    }

    @Test
    void a_wait_on_somebody_else_replaces_the_wait() {
        given(OPENED, WAITING)
                .when(new WaitOnTicket(TICKET, WaitingOn.THIRD_PARTY, null))
                .then(new TicketWaiting(WaitingOn.THIRD_PARTY, AWA, null));
        given(OPENED, WAITING)
                .when(new WaitOnTicket(TICKET, WaitingOn.CUSTOMER, "again"))
                .thenRejected(new TicketAlreadyWaiting(WaitingOn.CUSTOMER));
    }

    @Test
    void only_a_wait_can_end() {
        given(OPENED, WAITING).when(RESUME).then(new TicketResumed());
        assertThat(given(OPENED, WAITING).and(RESUME).state().status()).isEqualTo(Status.OPEN);
        given(OPENED, STARTED).when(RESUME).thenRejected(new TicketNotWaiting());
        given(OPENED, RESOLVED).when(RESUME).thenRejected(new TicketNotWaiting());
    }
}
