package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullQueueTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.fresh();

    @AfterAll
    static void drop() {
        LEDGER.close();
    }

    @ParameterizedTest(name = "at most {0} appends and {1} bytes")
    @CsvSource({"8, 1000000", "1000, 2000"})
    void aFullQueueAnswersAtOnceAndLosesNothingItTook(int appends, long bytes) throws Exception {
        LedgerReader reader = new JdbcLedgerReader(LEDGER.readPool());
        long before = reader.head();
        List<CompletableFuture<Appended>> taken = new ArrayList<>();
        try (GroupCommitAppender appender =
                Appenders.on(
                        LEDGER.database(), AppenderConfig.defaults().withQueue(appends, bytes))) {
            CompletableFuture<Appended> refused;
            try (AppendLock lock = new AppendLock(LEDGER)) {
                CompletableFuture<Appended> next = append(appender, taken.size());
                while (!next.isDone()) {
                    taken.add(next);
                    next = append(appender, taken.size());
                }
                // Done while the lock is held: nobody waited for the database.
                refused = next;
            }
            assertThat(Appenders.failure(refused)).isInstanceOf(LedgerOverloaded.class);
            taken.forEach(CompletableFuture::join);
        }
        assertThat(taken).hasSizeGreaterThanOrEqualTo(2);
        assertThat(reader.head()).isEqualTo(before + taken.size());
    }

    private static CompletableFuture<Appended> append(Appender appender, int number) {
        return appender.append(Events.append("s-" + System.nanoTime() + "-" + number, 1));
    }
}
