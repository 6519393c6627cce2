package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AppendingTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.fresh();
    private final LedgerReader reader = new JdbcLedgerReader(LEDGER.readPool());

    @AfterAll
    static void drop() {
        LEDGER.close();
    }

    @Test
    void anAppendIsNumberedChainedAndReadBackAsItWas() throws Exception {
        try (GroupCommitAppender appender =
                new GroupCommitAppender(
                        LEDGER.database(),
                        AppenderConfig.defaults(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        head -> {})) {
            Appended first = appender.append(Events.append("a", 1)).join();
            NewEvent event = Events.event("a", 2);
            Appended second = appender.append(new Append(List.of(event), null)).join();
            assertThat(second.position()).isEqualTo(first.position() + 1);
            LedgerEvent read = reader.page(first.position(), 10).getFirst();
            assertThat(read.id()).isEqualTo(event.id());
            assertThat(read.occurredAt()).isEqualTo(event.occurredAt());
            assertThat(read.recordedAt()).isEqualTo(second.recordedAt());
        }
    }
}
