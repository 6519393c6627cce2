package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketCommand.AbsorbTicket;
import com.flashafrica.support.ticketing.TicketCommand.CancelMergeOfTicket;
import com.flashafrica.support.ticketing.TicketCommand.LinkTicket;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyLinked;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsClosed;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsMerged;
import com.flashafrica.support.ticketing.TicketRejection.TicketLinkedToItself;
import com.flashafrica.support.ticketing.TicketRejection.TicketMergedIntoItself;
import org.junit.jupiter.api.Test;

class MergingAndLinkingTest {
    private static final MergeTicket MERGE = new MergeTicket(TICKET, OTHER);
    private static final AbsorbTicket ABSORB = new AbsorbTicket(TICKET, OTHER);
    private static final CancelMergeOfTicket CANCEL = new CancelMergeOfTicket(TICKET);
    private static final TicketAbsorbed ABSORBED = new TicketAbsorbed(OTHER);

    @Test
    void a_ticket_merges_into_another_from_any_status_that_is_not_final() {
        given(OPENED).when(MERGE).then(MERGED);
        given(OPENED, WAITING).when(MERGE).then(MERGED);
        given(OPENED, RESOLVED).when(MERGE).then(MERGED);
        given(OPENED, CLOSED).when(MERGE).thenRejected(new TicketIsClosed());
        given(OPENED, MERGED).when(MERGE).thenRejected(new TicketIsMerged(OTHER));
    }

    @Test
    void a_ticket_does_not_merge_into_itself() {
        given(OPENED)
                .when(new MergeTicket(TICKET, TICKET))
                .thenRejected(new TicketMergedIntoItself());
    }

    @Test
    void a_ticket_absorbs_another_once_even_when_it_is_closed() {
        given(OPENED).when(ABSORB).then(ABSORBED);
        given(OPENED, CLOSED).when(ABSORB).then(ABSORBED);
        given(OPENED, ABSORBED).when(ABSORB).thenNothing();
        given(OPENED, MERGED).when(ABSORB).thenRejected(new TicketIsMerged(OTHER));
    }

    @Test
    void a_cancelled_merge_puts_the_ticket_back_where_it_was() {
        given(OPENED, WAITING, MERGED).when(CANCEL).then(new TicketMergeCancelled());
        assertThat(given(OPENED, WAITING, MERGED).and(CANCEL).state().progress())
                .isEqualTo(given(OPENED, WAITING).state().progress());
        assertThat(given(OPENED, RESOLVED, MERGED).and(CANCEL).state().progress())
                .isEqualTo(given(OPENED, RESOLVED).state().progress());
    }

    @Test
    void there_is_nothing_to_cancel_where_nothing_is_merged() {
        given(OPENED).when(CANCEL).thenNothing();
        given(OPENED, CLOSED).when(CANCEL).thenNothing();
        assertThat(given(OPENED, new TicketMergeCancelled()).state().status())
                .isEqualTo(Status.NEW);
    }

    @Test
    void a_ticket_is_linked_once_a_kind() {
        given(OPENED)
                .when(new LinkTicket(TICKET, OTHER, LinkKind.CAUSED_BY))
                .then(new TicketLinked(OTHER, LinkKind.CAUSED_BY));
        given(OPENED, new TicketLinked(OTHER, LinkKind.CAUSED_BY))
                .when(new LinkTicket(TICKET, OTHER, LinkKind.CAUSED_BY))
                .thenRejected(new TicketAlreadyLinked(OTHER, LinkKind.CAUSED_BY));
        given(OPENED, new TicketLinked(OTHER, LinkKind.CAUSED_BY))
                .when(new LinkTicket(TICKET, OTHER, LinkKind.DUPLICATES))
                .then(new TicketLinked(OTHER, LinkKind.DUPLICATES));
    }

    @Test
    void a_ticket_is_not_linked_to_itself() {
        given(OPENED)
                .when(new LinkTicket(TICKET, TICKET, LinkKind.RELATED))
                .thenRejected(new TicketLinkedToItself());
    }
}
