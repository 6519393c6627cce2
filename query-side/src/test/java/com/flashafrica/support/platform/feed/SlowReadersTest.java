package com.flashafrica.support.platform.feed;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import com.flashafrica.support.ticketing.TicketEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SlowReadersTest {
    private static final int READERS = 40;
    private static final int APPENDS = 60;
    private static final int EVENTS = 100;

    private final QuerySideServer server = QuerySideServer.get();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Kept for each of them, what they have not read would be more than the heap. */
    @Test
    void readers_that_do_not_read_hold_up_nobody_and_miss_nothing_when_they_go_on() {
        String id = newTicket();
        long before = server.append(id, opened(id, "slow"));
        TicketEvent[] notes = new TicketEvent[EVENTS];
        Arrays.fill(notes, noted("n".repeat(6_000)));
        List<Stream> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Stream.open(server, "/tickets/" + id + "/stream", null));
        }
        for (int i = 0; i < APPENDS; i++) {
            server.append(id, (Object[]) notes);
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
        assertThat(log.list)
                .as("hanging up is no error")
                .noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.ERROR));
    }
}
