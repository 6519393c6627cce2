package com.flashafrica.support.ticketing.ticket;

import static com.flashafrica.support.testing.Promises.promised;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.reply;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.sla.SlaClock.State;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockFoldTest {
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final long FIVE_MINUTES = 300;
    private static final long AN_HOUR = 3_600;

    @Test
    void the_document_alone_says_how_a_clock_stands_at_any_instant() {
        History history = opened().then(promised(FIVE_MINUTES, null));
        assertThat(clock(history, minute(4)).state()).isEqualTo(State.RUNNING);
        assertThat(clock(history, minute(4)).remainingSeconds()).isEqualTo(60);
        assertThat(clock(history, minute(5)).state()).isEqualTo(State.RUNNING);
        assertThat(clock(history, minute(6)).state()).isEqualTo(State.MISSED);
        assertThat(clock(history, minute(6)).missedAt()).isEqualTo(minute(5));
    }

    @Test
    void a_wait_holds_the_clock_and_gives_it_no_due_time() {
        History history =
                opened().then(promised(null, AN_HOUR))
                        .thenAt(minute(20), new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null));
        SlaClock waiting = clock(history, minute(500));
        assertThat(waiting.state()).isEqualTo(State.PAUSED);
        assertThat(waiting.dueAt()).isNull();
        assertThat(waiting.elapsedSeconds()).isEqualTo(20 * 60);
        assertThat(waiting.pausedSeconds()).isEqualTo(480 * 60);
    }

    @Test
    void imported_history_is_judged_by_its_own_times_whenever_its_terms_come() {
        History history =
                opened().thenAt(minute(4), ActorRole.IMPORTED, reply(Author.AGENT))
                        .thenAt(minute(61), ActorRole.IMPORTED, resolution(null))
                        .thenAt(minute(900_000), new TicketImported("legacy", "i", List.of("1")))
                        .thenAt(minute(900_000), promised(FIVE_MINUTES, AN_HOUR));
        List<SlaClock> clocks = clocks(history, minute(900_001));
        assertThat(clocks).extracting(SlaClock::state).containsExactly(State.MET, State.MISSED);
        assertThat(clocks.get(0).finishedAt()).isEqualTo(minute(4));
        assertThat(clocks.get(1).missedAt()).isEqualTo(minute(60));
    }

    @Test
    void whose_resolution_it_is_says_whether_it_answers_too() {
        assertThat(firstResponseAfterResolutionBy(ActorRole.AGENT)).isEqualTo(State.MET);
        assertThat(firstResponseAfterResolutionBy(ActorRole.CUSTOMER)).isEqualTo(State.CANCELLED);
    }

    @Test
    void of_notes_in_a_row_the_latest_is_kept() {
        ClockLog log =
                opened().then(note())
                        .thenAt(minute(9), note())
                        .thenAt(minute(7), reply(Author.BOT))
                        .thenAt(minute(8), reply(Author.AGENT))
                        .foldedBy(new TicketFold())
                        .clocks();
        assertThat(log.moments())
                .isEqualTo("opened:1772442000000001 note:1772442540000001 agent:1772442480000001");
    }

    private static TicketNoted note() {
        return new TicketNoted(new MessageId("m-2"), CUSTOMER, "looked at it", List.of());
    }

    private static State firstResponseAfterResolutionBy(ActorRole role) {
        History history =
                opened().then(promised(FIVE_MINUTES, null))
                        .thenAt(minute(2), role, resolution(null));
        return clock(history, minute(10)).state();
    }

    private static SlaClock clock(History history, Instant at) {
        return clocks(history, at).getFirst();
    }

    private static List<SlaClock> clocks(History history, Instant at) {
        return history.foldedBy(new TicketFold()).clocks().history().clocks(at);
    }
}
