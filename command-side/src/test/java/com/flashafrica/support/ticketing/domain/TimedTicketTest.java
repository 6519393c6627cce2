package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.Promises.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.minute;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaDeadline;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketTagged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Given events, then this timer. */
class TimedTicketTest {
    private static final TicketEvent TERMS = new SlaTermsAssigned(terms(NORMAL));
    private static final TicketEvent WARNED =
            new SlaClockWarned(ClockKind.FIRST_RESPONSE, 1, minute(30));
    private static final TicketEvent MISSED = new FirstResponseMissed(minute(60));
    private static final TicketEvent RESOLUTION_WARNED =
            new SlaClockWarned(ClockKind.RESOLUTION, 1, minute(120));
    private static final TicketEvent TO_L2 =
            new TicketEscalated(Level.L1, Level.L2, AWA, "late", true);
    private static final TicketEvent TO_L3 =
            new TicketEscalated(Level.L2, Level.L3, AWA, "late", true);

    @Test
    void without_terms_there_is_nothing_to_wake_up_for() {
        thenNone(opened());
    }

    @Test
    void the_first_thing_to_come_due_sets_the_timer_as_the_event_that_asked_for_it() {
        then(opened().and(0, TERMS), 2, 30);
    }

    @Test
    void what_changes_no_clock_leaves_the_timer_as_it_is() {
        then(
                opened().and(0, TERMS)
                        .and(5, new TicketTagged(List.of("vpn")))
                        .and(6, replied(Author.BOT))
                        .and(7, replied(Author.CUSTOMER)),
                2,
                30);
    }

    @Test
    void what_is_recorded_asks_for_the_next_until_nothing_is_left() {
        History history = opened().and(0, TERMS).and(30, WARNED);
        then(history, 3, 60);
        history = history.and(60, MISSED);
        then(history, 4, 120);
        history = history.and(120, RESOLUTION_WARNED);
        // The escalation comes due at the same time, so that timer still holds.
        then(history, 4, 120);
        history = history.and(120, TO_L2);
        then(history, 6, 180);
        history = history.and(180, TO_L3);
        then(history, 7, 240);
        thenNone(history.and(240, new ResolutionMissed(minute(240))));
    }

    @Test
    void an_answer_moves_it_to_what_comes_next() {
        then(opened().and(0, TERMS).and(10, replied(Author.AGENT)), 3, 120);
    }

    @Test
    void a_wait_takes_it_away_and_what_follows_sets_another() {
        History waiting = opened().and(0, TERMS).and(10, WAITING);
        thenNone(waiting);
        then(waiting.and(100, new TicketResumed()), 4, 120);
    }

    @Test
    void it_ends_with_the_ticket_and_comes_back_with_it() {
        History resolved = opened().and(0, TERMS).and(10, RESOLVED);
        thenNone(resolved);
        then(resolved.and(1000, REOPENED), 4, 1110);

        History merged = opened().and(0, TERMS).and(10, MERGED);
        thenNone(merged);
        then(merged.and(11, new TicketMergeCancelled()), 4, 30);

        thenNone(opened().and(0, TERMS).and(10, CLOSED));
    }

    @Test
    void an_imported_ticket_never_has_one() {
        TicketEvent marker = new TicketImported("servicenow", "import-1", List.of("r1"));
        thenNone(opened().and(0, marker).and(0, TERMS));
        thenNone(opened().and(0, TERMS).and(5, marker));
    }

    private record History(TimedTicket ticket) {
        History and(long minute, TicketEvent event) {
            return new History(ticket.after(event, minute(minute), ActorRole.AGENT));
        }
    }

    private static History opened() {
        return new History(TimedTicket.opened(OPENED, minute(0)));
    }

    private static void thenNone(History history) {
        thenTimer(history, null);
    }

    /** A step after that minute, until whose end everything is in time. */
    private static void then(History history, long version, long minute) {
        thenTimer(history, new TicketTimer(version, minute(minute).plus(SlaDeadline.STEP)));
    }

    private static void thenTimer(History history, @Nullable TicketTimer timer) {
        assertThat(history.ticket().timer()).isEqualTo(timer);
    }
}
