package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoProcessesTest {

    @Test
    void twoProcessesAppendToOneLedgerWithoutGapOrFork() throws Exception {
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh();
                GroupCommitAppender here = Appenders.on(ledger.database())) {
            LedgerReader reader = new JdbcLedgerReader(ledger.readPool());
            Process there = AppendElsewhere.start(ledger.database(), "there", 300);
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.version("there") > 0);
            int version = 0;
            while (there.isAlive()) {
                version++;
                here.append(Events.append("here", version)).join();
            }
            assertThat(there.waitFor()).isZero();
            List<LedgerEvent> all = Chain.verified(reader);
            assertThat(all).hasSize(300 + version);
            assertThat(alternations(all)).isGreaterThan(10);
        }
    }

    /** Proof that they did write at the same time. */
    private static long alternations(List<LedgerEvent> events) {
        long alternations = 0;
        for (int i = 1; i < events.size(); i++) {
            alternations += events.get(i).stream().equals(events.get(i - 1).stream()) ? 0 : 1;
        }
        return alternations;
    }
}
