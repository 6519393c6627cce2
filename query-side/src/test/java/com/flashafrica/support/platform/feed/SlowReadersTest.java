package com.flashafrica.support.platform.feed;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import com.flashafrica.support.ticketing.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlowReadersTest {
    private static final int READERS = 60;
    private static final int APPENDS = 80;
    private static final int EVENTS = 100;

    private final QuerySideServer server = QuerySideServer.get();

    /** Kept for each of them, what they have not read would be three times the heap. */
    @Test
    void readers_that_do_not_read_hold_up_nobody_and_miss_nothing_when_they_go_on() {
        String id = newTicket();
        long before = server.append(id, opened(id, "slow"));
        TicketEvent[] notes = new TicketEvent[EVENTS];
        java.util.Arrays.fill(notes, noted("n".repeat(6_000)));
        List<Stream> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Stream.open(server, "/tickets/" + id + "/stream", null));
        }
        for (int i = 0; i < APPENDS; i++) {
            server.append(id, notes);
        }
        try (Stream late = Stream.open(server, "/tickets/" + id + "/stream", null)) {
            late.begins();
            server.append(id, noted("fast"));
            assertThat(late.next().data()).contains("fast");
        }
        Stream slow = readers.get(7);
        List<Long> seen = new ArrayList<>();
        slow.next(EVENTS * APPENDS + 1)
                .forEach(event -> seen.add(Long.valueOf(String.valueOf(event.id()))));
        assertThat(seen)
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + EVENTS * APPENDS + 1)
                                .boxed()
                                .toList());
        readers.forEach(Stream::close);
        LedgerFeed feed = server.bean(LedgerFeed.class);
        await().until(() -> feed.followers() == 0);
    }
}
