package com.flashafrica.support.ticketing.queue;

import static com.flashafrica.support.testing.Promises.promised;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.reply;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import com.flashafrica.support.ticketing.ticket.History;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final Duration STEP = Duration.ofNanos(1000);

    @Test
    void the_earliest_of_what_is_owed_is_due_and_missed_from_the_next_instant_on() {
        Due due = due(opened().then(promised(300L, 3_600L)));
        assertThat(due).isEqualTo(new Due(minute(5), minute(5).plus(STEP)));
        assertThat(due.isMissed(minute(5))).isFalse();
        assertThat(due.isMissed(minute(5).plus(STEP))).isTrue();
    }

    @Test
    void what_was_answered_in_time_leaves_what_is_due_later() {
        assertThat(due(opened().then(promised(300L, 3_600L)).then(reply(Author.AGENT))))
                .isEqualTo(new Due(minute(60), minute(60).plus(STEP)));
    }

    @Test
    void what_stands_still_is_not_due_but_stays_missed_if_it_was() {
        TicketWaiting wait = new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null);
        assertThat(due(opened().then(promised(null, 3_600L)).then(wait))).isEqualTo(Due.NOTHING);
        assertThat(due(opened().then(promised(null, 3_600L)).thenAt(minute(61), wait)))
                .isEqualTo(new Due(minute(60), minute(60).plus(STEP)));
    }

    @Test
    void what_was_answered_late_is_no_longer_due_but_missed() {
        assertThat(due(opened().then(promised(300L, null)).thenAt(minute(9), resolution(null))))
                .isEqualTo(new Due(Due.NEVER, minute(5).plus(STEP)));
    }

    @Test
    void terms_that_come_too_late_to_be_kept_are_missed_when_they_come() {
        Due due =
                due(opened().then(promised(null, 3_600L)).thenAt(minute(20), promised(null, 600L)));
        assertThat(due).isEqualTo(new Due(minute(10), minute(20)));
    }

    @Test
    void without_terms_nothing_is_ever_due() {
        Due due = due(opened().then(reply(Author.CUSTOMER)));
        assertThat(due).isEqualTo(Due.NOTHING);
        assertThat(due.isMissed(Instant.parse("9999-12-31T23:59:59.999999999Z"))).isFalse();
    }

    private static Due due(History history) {
        return history.foldedBy(new QueueFold()).due();
    }
}
