package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;

import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.*;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsClosed;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsMerged;
import com.flashafrica.support.ticketing.WaitingOn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FinalStatusTest {
    static Stream<TicketCommand> everythingOneCanAskOfATicket() {
        return Stream.of(
                reply(Author.CUSTOMER),
                reply(Author.AGENT),
                reply(Author.BOT),
                new NoteOnTicket(TICKET, MESSAGE, "note", List.of()),
                new StartTicket(TICKET),
                new AssignTicket(TICKET, MOUSSA, null),
                new UnassignTicket(TICKET),
                new EscalateTicket(TICKET, Level.L3, "bug"),
                new PrioritiseTicket(TICKET, Priority.LOW, null),
                new CategoriseTicket(TICKET, "access"),
                new TagTicket(TICKET, List.of()),
                new WaitOnTicket(TICKET, WaitingOn.CUSTOMER, null),
                new ResumeTicket(TICKET),
                new ResolveTicket(TICKET, null, "done"),
                new ReopenTicket(TICKET, "again"),
                new CloseTicket(TICKET),
                new MergeTicket(TICKET, TICKET),
                new LinkTicket(TICKET, TICKET, LinkKind.RELATED));
    }

    @ParameterizedTest
    @MethodSource("everythingOneCanAskOfATicket")
    void closed_is_final(TicketCommand command) {
        given(OPENED, RESOLVED, CLOSED).when(command).thenRejected(new TicketIsClosed());
    }

    @ParameterizedTest
    @MethodSource("everythingOneCanAskOfATicket")
    void a_merged_ticket_refers_to_the_other(TicketCommand command) {
        given(OPENED, MERGED).when(command).thenRejected(new TicketIsMerged(OTHER));
    }

    @ParameterizedTest
    @MethodSource("ratingAndAbsorbing")
    void what_a_closed_ticket_still_takes_a_merged_one_does_not(TicketCommand command) {
        given(OPENED, RESOLVED, MERGED).when(command).thenRejected(new TicketIsMerged(OTHER));
    }

    static Stream<TicketCommand> ratingAndAbsorbing() {
        return Stream.of(
                new RateTicket(TICKET, 5, null), new AbsorbTicket(TICKET, new TicketId("t-3")));
    }
}
