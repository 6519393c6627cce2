package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.NOW;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketCommand.*;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketRejection.HistoryNotOpened;
import com.flashafrica.support.ticketing.TicketRejection.HistoryRewritten;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyExists;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsMerged;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportedHistoryTest {
    private static final Instant LONG_AGO = Instant.parse("2016-02-29T01:16:00Z");
    private static final ImportedRecord FIRST = record("r1", 0, AWA, OPEN);

    @Test
    void facts_become_events_each_at_its_own_time_and_by_its_own_person() {
        given().when(
                        history(
                                FIRST,
                                record("r2", 5, MOUSSA, new StartTicket(TICKET)),
                                record("r3", 9, null, new CloseTicket(TICKET))))
                .thenOccurred(
                        occurred(OPENED, 0, AWA),
                        occurred(STARTED, 5, MOUSSA),
                        occurred(CLOSED, 9, null),
                        marker("r1", "r2", "r3"));
    }

    @Test
    void what_was_told_already_is_not_told_again() {
        TicketStory before = given().and(history(FIRST));
        before.when(history(FIRST)).thenNothing();
        before.when(history(FIRST, record("r2", 5, MOUSSA, new StartTicket(TICKET))))
                .thenOccurred(occurred(STARTED, 5, MOUSSA), marker("r2"));
    }

    @Test
    void a_record_does_not_slip_in_before_one_told_already() {
        ImportedRecord closed = record("r3", 9, null, new CloseTicket(TICKET));
        TicketStory before = given().and(history(FIRST, closed));
        ImportedRecord late = record("r2", 5, MOUSSA, new StartTicket(TICKET));
        before.when(history(FIRST, late, closed)).thenRejected(new HistoryRewritten());
    }

    @Test
    void one_record_sent_twice_in_one_import_counts_once() {
        given().when(history(FIRST, FIRST)).thenOccurred(occurred(OPENED, 0, AWA), marker("r1"));
    }

    @Test
    void the_same_record_id_of_another_source_is_another_record() {
        ImportedRecord started = record("r1", 5, MOUSSA, new StartTicket(TICKET));
        given().and(history(FIRST))
                .when(new ImportHistory(TICKET, "zendesk", "i-2", List.of(started)))
                .thenOccurred(
                        occurred(STARTED, 5, MOUSSA),
                        new Occurred(
                                new TicketImported("zendesk", "i-2", List.of("r1")), NOW, null));
    }

    @Test
    void a_history_begins_with_its_opening_and_opens_once() {
        given().when(history(record("r2", 5, MOUSSA, new StartTicket(TICKET)), FIRST))
                .thenRejected(new HistoryNotOpened());
        given().when(history(FIRST, record("r2", 5, AWA, OPEN)))
                .thenRejected(new TicketAlreadyExists(TICKET));
        given(OPENED).when(history(FIRST)).thenRejected(new TicketAlreadyExists(TICKET));
    }

    @Test
    void an_empty_history_changes_nothing() {
        given().when(history()).thenNothing();
    }

    @Test
    void no_live_rule_reaches_an_import() {
        AssignTicket assign = new AssignTicket(TICKET, MOUSSA, "network");
        ResolveTicket resolve = new ResolveTicket(TICKET, null, "new key");
        given().when(
                        history(
                                FIRST,
                                record("r2", 1, null, assign),
                                record("r3", 2, null, assign),
                                record("r4", 3, null, resolve),
                                record("r5", 4, FATOU, resolve),
                                record("r6", 5, null, new CloseTicket(TICKET)),
                                record("r7", 6, null, resolve)))
                .thenOccurred(
                        occurred(OPENED, 0, AWA),
                        occurred(ASSIGNED, 1, null),
                        occurred(ASSIGNED, 2, null),
                        occurred(RESOLVED, 3, null),
                        occurred(new TicketResolved(FATOU, AWA, "new key"), 4, FATOU),
                        occurred(CLOSED, 5, null),
                        occurred(RESOLVED, 6, null),
                        marker("r1", "r2", "r3", "r4", "r5", "r6", "r7"));
    }

    @Test
    void a_customers_reply_is_only_a_reply() {
        given().when(
                        history(
                                FIRST,
                                record("r2", 1, null, waiting()),
                                record("r3", 2, AWA, reply(Author.CUSTOMER))))
                .thenOccurred(
                        occurred(OPENED, 0, AWA),
                        occurred(WAITING, 1, null),
                        occurred(
                                new TicketReplied(
                                        MESSAGE, Author.CUSTOMER, AWA, AWA, "Hello", List.of()),
                                2,
                                AWA),
                        marker("r1", "r2", "r3"));
    }

    @Test
    void a_rating_answers_the_resolution_before_it() {
        ResolveTicket resolve = new ResolveTicket(TICKET, MOUSSA, "new key");
        given(OPENED, RESOLVED)
                .when(
                        history(
                                record("r2", 1, null, resolve),
                                record("r3", 2, null, new RateTicket(TICKET, 5, null))))
                .thenOccurred(
                        occurred(RESOLVED, 1, null),
                        occurred(new TicketRated(2, 5, AWA, null), 2, null),
                        marker("r2", "r3"));
    }

    @Test
    void the_last_fact_wins() {
        TicketStory story =
                given().and(
                                history(
                                        FIRST,
                                        record("r2", 1, null, new CloseTicket(TICKET)),
                                        record(
                                                "r3",
                                                2,
                                                null,
                                                new ResolveTicket(TICKET, null, "late"))));
        assertThat(story.state().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void history_does_not_move_a_merged_ticket() {
        given(OPENED, MERGED)
                .when(history(record("r2", 1, null, new StartTicket(TICKET))))
                .thenRejected(new TicketIsMerged(OTHER));
    }

    @Test
    void an_import_knows_how_many_events_it_brought_to_a_ticket() {
        TicketState state =
                given().and(history(FIRST))
                        .and(history(FIRST, record("r2", 5, null, new StartTicket(TICKET))))
                        .state();
        assertThat(state.imported().eventsOf("i-1")).isEqualTo(2);
        assertThat(state.imported().eventsOf("i-2")).isZero();
    }

    private static WaitOnTicket waiting() {
        return new WaitOnTicket(TICKET, WaitingOn.CUSTOMER, "asked");
    }

    private static ImportHistory history(ImportedRecord... records) {
        return new ImportHistory(TICKET, "servicenow", "i-1", List.of(records));
    }

    private static ImportedRecord record(String id, int minute, @Nullable PersonId by, Fact fact) {
        return new ImportedRecord(id, at(minute), by, fact);
    }

    private static Occurred occurred(TicketEvent event, int minute, @Nullable PersonId by) {
        return new Occurred(event, at(minute), by);
    }

    private static Occurred marker(String... records) {
        return new Occurred(new TicketImported("servicenow", "i-1", List.of(records)), NOW, null);
    }

    private static Instant at(int minute) {
        return LONG_AGO.plusSeconds(60L * minute);
    }
}
