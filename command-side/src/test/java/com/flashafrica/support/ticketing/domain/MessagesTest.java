package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;

import com.flashafrica.support.ticketing.Attachment;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.TicketCommand.NoteOnTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsClosed;
import com.flashafrica.support.ticketing.WaitingOn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Attachment LOG =
            new Attachment("vpn.log", "text/plain", 12, "ab".repeat(32));

    @ParameterizedTest
    @EnumSource(Author.class)
    void a_reply_to_an_open_ticket_is_a_message_and_no_more(Author author) {
        given(OPENED, STARTED).when(reply(author)).then(replied(author));
        given(OPENED).when(reply(author)).then(replied(author));
    }

    @Test
    void a_reply_says_who_wrote_it_and_what_came_with_it() {
        given(OPENED)
                .when(
                        new ReplyToTicket(
                                TICKET, MESSAGE, Author.AGENT, FATOU, "See file", List.of(LOG)))
                .then(
                        new TicketReplied(
                                MESSAGE, Author.AGENT, FATOU, AWA, "See file", List.of(LOG)));
    }

    @ParameterizedTest
    @EnumSource(WaitingOn.class)
    void a_customer_who_replies_ends_the_wait(WaitingOn on) {
        given(OPENED, new TicketWaiting(on, AWA, null))
                .when(reply(Author.CUSTOMER))
                .then(replied(Author.CUSTOMER), new TicketResumed());
    }

    @Test
    void a_customer_who_replies_to_a_resolved_ticket_reopens_it() {
        given(OPENED, RESOLVED)
                .when(reply(Author.CUSTOMER))
                .then(
                        replied(Author.CUSTOMER),
                        new TicketReopened(AWA, TicketDecider.REOPENED_BY_REPLY));
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "BOT"})
    void agents_and_bots_change_no_status_by_replying(Author author) {
        given(OPENED, WAITING).when(reply(author)).then(replied(author));
        given(OPENED, RESOLVED).when(reply(author)).then(replied(author));
    }

    @ParameterizedTest
    @EnumSource(Author.class)
    void nobody_replies_to_a_closed_ticket(Author author) {
        given(OPENED, CLOSED).when(reply(author)).thenRejected(new TicketIsClosed());
    }

    @Test
    void a_note_changes_nothing_else() {
        given(OPENED, WAITING)
                .when(new NoteOnTicket(TICKET, MESSAGE, "Known bug", List.of(LOG)))
                .then(new TicketNoted(MESSAGE, AWA, "Known bug", List.of(LOG)));
    }
}
