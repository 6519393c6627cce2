package com.flashafrica.support.platform.feed;

import static com.flashafrica.support.testing.Events.noted;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.platform.projection.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LedgerFeedTest {
    private static final int EVENTS = 600;
    private static final FeedSettings SETTINGS =
            new FeedSettings(
                    16,
                    DataSize.ofMegabytes(1),
                    100,
                    1,
                    9,
                    9,
                    Duration.ofSeconds(15),
                    Duration.ZERO);

    @Test
    void who_is_behind_is_prepared_for_a_whole_page_before_its_first_event() {
        MemoryLedger ledger = new MemoryLedger();
        for (int i = 0; i < EVENTS; i++) {
            ledger.append("ticket-" + i, Instant.EPOCH, noted("past"));
        }
        Feed<FeedEvent> recent =
                new Feed<>(16, Long.MAX_VALUE, FeedEvent::position, FeedEvent::weight);
        recent.start(ledger.head());
        LedgerFeed feed = new LedgerFeed(recent, ledger, ledger.codec(), SETTINGS);
        List<List<FeedEvent>> pages = new CopyOnWriteArrayList<>();

        List<FeedEvent> told =
                feed.after(0, pages::add)
                        .doOnNext(event -> assertThat(pages.getLast()).contains(event))
                        .limitRate(32)
                        .take(EVENTS)
                        .collectList()
                        .block(Duration.ofSeconds(20));

        assertThat(told)
                .extracting(FeedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(pages).as("a page of 24 to 32 for each request").hasSizeLessThan(EVENTS / 20);
    }
}
