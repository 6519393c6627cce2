package com.flashafrica.support.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class LedgerHealthIndicatorTest {
    /**
     * Where the database only keeps silent, nothing else would ever end the question. This one says
     * that it has no schema, which is an answer.
     */
    @Test
    @Timeout(60)
    void a_ledger_is_down_when_it_has_been_silent_for_a_while_and_said_so_at_once() {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema()) {
            Muted source = new Muted(ledger);
            LedgerHealthIndicator health =
                    new LedgerHealthIndicator(
                            new JdbcLedgerReader(source), new LedgerSchemaCheck(source));
            source.mute();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

            source.speak();
            await().until(() -> health.health().getStatus().equals(Status.OUT_OF_SERVICE));

            source.mute();
            long began = System.nanoTime();
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(2));
            int open = source.asked.get();
            await().until(() -> health.health().getStatus().equals(Status.DOWN));
            assertThat(source.asked.get()).isLessThanOrEqualTo(open + 1);

            source.speak();
            await().until(() -> health.health().getStatus().equals(Status.OUT_OF_SERVICE));
        }
    }

    private static final class Muted extends DelegatingDataSource {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile CountDownLatch silence = new CountDownLatch(0);

        Muted(EmbeddedLedger ledger) {
            super(ledger.source());
        }

        void mute() {
            silence = new CountDownLatch(1);
        }

        void speak() {
            silence.countDown();
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            try {
                silence.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            return super.getConnection();
        }
    }
}
