package com.flashafrica.support.platform.feed;

import static com.flashafrica.support.testing.Events.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.projection.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LedgerTailTest {
    private final MemoryLedger ledger = new MemoryLedger();
    private final Feed<FeedEvent> feed =
            new Feed<>(16, Long.MAX_VALUE, FeedEvent::position, FeedEvent::weight);
    private final AtomicInteger published = new AtomicInteger();

    @Test
    void it_goes_on_whatever_fails_on_its_way() {
        LedgerTail tail =
                new LedgerTail(
                        ledger, ledger, ledger.codec(), feed, Duration.ofMillis(1), this::once);
        tail.start();
        try {
            await().until(tail::follows);
            ledger.append("ticket", Instant.EPOCH, noted("fails"));
            ledger.append("ticket", Instant.EPOCH, noted("goes on"));
            await().until(() -> feed.head() == 2 && tail.follows());
            assertThat(published.get()).isPositive();
        } finally {
            tail.stop();
        }
    }

    private void once(FeedEvent event) {
        if (published.incrementAndGet() == 1) {
            throw new IllegalStateException("no span for " + event.position());
        }
    }
}
