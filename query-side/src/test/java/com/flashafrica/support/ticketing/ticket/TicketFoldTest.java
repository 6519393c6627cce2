package com.flashafrica.support.ticketing.ticket;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.reply;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Reference;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketTagged;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Link;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Request;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Satisfaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketFoldTest {
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final TicketId OTHER = new TicketId("t-2");
    private final TicketFold fold = new TicketFold();

    @Test
    void an_opened_ticket_is_new_at_the_first_level_and_numbered_by_its_position() {
        assertThat(opened().foldedBy(fold))
                .isEqualTo(
                        new TicketDocument(
                                "t-1",
                                10,
                                10,
                                1,
                                1,
                                new Request(
                                        "No dial tone",
                                        "Since this morning",
                                        Channel.PHONE,
                                        "en",
                                        CUSTOMER,
                                        Tier.PREMIUM,
                                        new Reference("legacy", "INC1"),
                                        null,
                                        null),
                                minute(0),
                                minute(0),
                                new Triage(
                                        Priority.HIGH,
                                        Level.L1,
                                        "telephony",
                                        List.of("desk", "phone"),
                                        null,
                                        null),
                                new Progress(
                                        Status.NEW, null, null, null, null, null, 0, 0, null, null),
                                new ClockLog("opened:1772442000000001", List.of()),
                                null,
                                List.of(),
                                List.of()));
    }

    @Test
    void every_event_moves_position_version_and_update_but_only_a_persons_moves_the_etag() {
        TicketDocument document =
                opened().then(new TicketStarted())
                        .then(new TicketAbsorbed(OTHER))
                        .then(new TicketEscalated(Level.L1, Level.L2, CUSTOMER, "late", true))
                        .foldedBy(fold);
        assertThat(document.number()).isEqualTo(10);
        assertThat(document.position()).isEqualTo(40);
        assertThat(document.version()).isEqualTo(4);
        assertThat(document.etag()).isEqualTo(2);
        assertThat(document.updatedAt()).isEqualTo(minute(3));
    }

    @Test
    void triage_is_what_was_said_last() {
        Triage triage =
                opened().then(new TicketAssigned(ASHA, "desk"))
                        .then(new TicketEscalated(Level.L1, Level.L3, CUSTOMER, "deep", false))
                        .then(new TicketPrioritised(Priority.LOW, CUSTOMER, null))
                        .then(new TicketCategorised("network"))
                        .then(new TicketTagged(List.of("cable")))
                        .foldedBy(fold)
                        .triage();
        assertThat(triage)
                .isEqualTo(
                        new Triage(
                                Priority.LOW, Level.L3, "network", List.of("cable"), ASHA, "desk"));
    }

    @Test
    void an_unassigned_ticket_is_with_nobody() {
        Triage triage =
                opened().then(new TicketAssigned(ASHA, "desk"))
                        .then(new TicketUnassigned())
                        .foldedBy(fold)
                        .triage();
        assertThat(triage.agent()).isNull();
        assertThat(triage.group()).isNull();
    }

    @Test
    void the_first_response_is_the_first_reply_of_an_agent_not_of_a_bot_or_the_customer() {
        Progress progress =
                opened().then(reply(Author.BOT))
                        .then(reply(Author.CUSTOMER))
                        .then(
                                new TicketNoted(
                                        reply(Author.BOT).message(), CUSTOMER, "n", List.of()))
                        .then(reply(Author.AGENT))
                        .then(reply(Author.AGENT))
                        .foldedBy(fold)
                        .progress();
        assertThat(progress.firstResponseAt()).isEqualTo(minute(4));
        assertThat(progress.status()).isEqualTo(Status.NEW);
    }

    @Test
    void a_wait_begins_and_another_takes_its_place_and_work_resumes() {
        History history = opened().then(new TicketStarted());
        Progress waiting =
                history.then(new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null))
                        .foldedBy(fold)
                        .progress();
        assertThat(waiting.status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
        assertThat(waiting.waitingSince()).isEqualTo(minute(2));
        Progress elsewhere =
                history.then(new TicketWaiting(WaitingOn.THIRD_PARTY, CUSTOMER, null))
                        .foldedBy(fold)
                        .progress();
        assertThat(elsewhere.status()).isEqualTo(Status.WAITING_ON_THIRD_PARTY);
        assertThat(elsewhere.waitingSince()).isEqualTo(minute(3));
        Progress resumed = history.then(new TicketResumed()).foldedBy(fold).progress();
        assertThat(resumed.status()).isEqualTo(Status.OPEN);
        assertThat(resumed.waitingSince()).isNull();
    }

    @Test
    void a_reopening_takes_the_resolution_back_but_not_the_first_one() {
        History history = opened().then(resolution(ASHA));
        assertThat(history.foldedBy(fold).progress().resolvedAt()).isEqualTo(minute(1));
        Progress reopened =
                history.then(new TicketReopened(CUSTOMER, "again")).foldedBy(fold).progress();
        assertThat(reopened.status()).isEqualTo(Status.OPEN);
        assertThat(reopened.resolvedAt()).isNull();
        assertThat(reopened.firstResolvedAt()).isEqualTo(minute(1));
        assertThat(reopened.reopenCount()).isEqualTo(1);
        Progress closed =
                history.then(resolution(null)).then(new TicketClosed()).foldedBy(fold).progress();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.firstResolvedAt()).isEqualTo(minute(1));
        assertThat(closed.resolvedAt()).isEqualTo(minute(3));
        assertThat(closed.closedAt()).isEqualTo(minute(4));
        assertThat(closed.resolutions()).isEqualTo(2);
    }

    @Test
    void a_rating_is_replaced_by_the_next_and_names_the_resolution_it_answers() {
        TicketDocument document =
                opened().then(resolution(ASHA))
                        .then(new TicketRated(1, 2, CUSTOMER, "slow"))
                        .then(new TicketRated(1, 4, CUSTOMER, null))
                        .foldedBy(fold);
        assertThat(document.satisfaction()).isEqualTo(new Satisfaction(4, null, minute(3), 1));
    }

    @Test
    void a_cancelled_merge_goes_back_to_where_the_ticket_stood() {
        History history =
                opened().then(new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null))
                        .then(new TicketMerged(OTHER));
        Progress merged = history.foldedBy(fold).progress();
        assertThat(merged.status()).isEqualTo(Status.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(OTHER);
        assertThat(merged.waitingSince()).isNull();
        Progress back = history.then(new TicketMergeCancelled()).foldedBy(fold).progress();
        assertThat(back.status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
        assertThat(back.waitingSince()).isEqualTo(minute(1));
        assertThat(back.mergedInto()).isNull();
        assertThat(back.beforeMerge()).isNull();
    }

    @Test
    void links_and_absorbed_tickets_are_listed_once_each() {
        TicketDocument document =
                opened().then(new TicketLinked(OTHER, LinkKind.RELATED))
                        .then(new TicketLinked(OTHER, LinkKind.RELATED))
                        .then(new TicketLinked(OTHER, LinkKind.DUPLICATES))
                        .then(new TicketAbsorbed(OTHER))
                        .then(new TicketAbsorbed(OTHER))
                        .foldedBy(fold);
        assertThat(document.links())
                .containsExactly(
                        new Link(OTHER, LinkKind.RELATED), new Link(OTHER, LinkKind.DUPLICATES));
        assertThat(document.absorbed()).containsExactly(OTHER);
    }

    @Test
    void odd_history_is_followed_as_it_is_told() {
        Progress progress =
                opened().then(new TicketClosed())
                        .then(resolution(null))
                        .then(resolution(null))
                        .then(new TicketMergeCancelled())
                        .thenAt(minute(-5), new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null))
                        .then(new TicketImported("legacy", "i-1", List.of("1")))
                        .foldedBy(fold)
                        .progress();
        assertThat(progress.status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
        assertThat(progress.waitingSince()).isEqualTo(minute(-5));
        assertThat(progress.resolutions()).isEqualTo(2);
        assertThat(progress.resolvedAt()).isNull();
        assertThat(progress.closedAt()).isNull();
    }

    @Test
    void a_history_without_its_opening_makes_no_sense() {
        assertThatThrownBy(() -> new History().then(new TicketStarted()).foldedBy(fold))
                .isInstanceOf(IllegalStateException.class);
    }
}
