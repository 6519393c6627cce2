package com.flashafrica.support.ticketing.queue;

import static com.flashafrica.support.testing.Promises.promised;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.ticket.History;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueChangeTest {
    private final History promised = opened().then(promised(300L, null));
    private final QueueDocument before = promised.foldedBy(new QueueFold());
    private final QueueDocument after =
            promised.thenAt(minute(6), new FirstResponseMissed(minute(5)))
                    .foldedBy(new QueueFold());
    private final QueueChange miss = new QueueChange(before, after, minute(6));

    @Test
    void time_alone_had_taken_it_out_of_the_list_and_the_recorded_miss_tells_so() {
        assertThat(miss.leaves(missed(false))).isTrue();
        assertThat(miss.stays(missed(false))).isFalse();
    }

    @Test
    void time_alone_had_put_it_into_the_list_and_the_recorded_miss_tells_so() {
        assertThat(miss.stays(missed(true))).isTrue();
        assertThat(miss.leaves(missed(true))).isFalse();
    }

    @Test
    void what_was_in_neither_before_nor_since_does_not_leave() {
        QueueChange early = new QueueChange(before, before, minute(2));
        assertThat(early.leaves(missed(true))).isFalse();
        assertThat(early.stays(missed(true))).isFalse();
    }

    private static QueueFilter missed(boolean missed) {
        return new QueueFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                Set.of(), null, null, null, missed);
    }
}
