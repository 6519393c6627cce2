package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;

import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyExists;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotFound;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void a_ticket_opens_as_it_was_told() {
        given().when(OPEN).then(OPENED);
    }

    @Test
    void tags_are_kept_in_order_each_once() {
        given().when(open(List.of("b", "a", "b"), null)).then(opened(List.of("b", "a"), null));
    }

    @Test
    void a_ticket_that_follows_a_closed_one_is_linked_to_it_at_once() {
        given().when(open(List.of(), OTHER))
                .then(opened(List.of(), OTHER), new TicketLinked(OTHER, LinkKind.RELATED));
    }

    @Test
    void a_ticket_opens_only_once() {
        given(OPENED).when(OPEN).thenRejected(new TicketAlreadyExists(TICKET));
        given(OPENED, CLOSED).when(OPEN).thenRejected(new TicketAlreadyExists(TICKET));
        given(OPENED, MERGED).when(OPEN).thenRejected(new TicketAlreadyExists(TICKET));
    }

    @Test
    void nothing_can_be_done_to_a_ticket_nobody_opened() {
        given().when(new StartTicket(TICKET)).thenRejected(new TicketNotFound(TICKET));
    }
}
