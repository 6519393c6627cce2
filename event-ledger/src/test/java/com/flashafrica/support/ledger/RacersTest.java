package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RacersTest {

    @Test
    void ofSixtyFourRacersForAVersionOneWinsAndTheirBatchMatesAllDo() {
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh();
                GroupCommitAppender one = Appenders.on(ledger.database());
                GroupCommitAppender other = Appenders.on(ledger.database())) {
            for (int version = 1; version <= 10; version++) {
                List<CompletableFuture<Appended>> racers = new ArrayList<>();
                List<CompletableFuture<Appended>> mates = new ArrayList<>();
                for (int racer = 0; racer < 64; racer++) {
                    Appender appender = racer % 2 == 0 ? one : other;
                    racers.add(appender.append(Events.append("raced", version)));
                    mates.add(appender.append(Events.append("mate-" + racer, version)));
                }
                mates.forEach(CompletableFuture::join);
                assertThat(racers.stream().filter(RacersTest::won)).hasSize(1);
            }
            assertThat(Chain.verified(new JdbcLedgerReader(ledger.readPool()))).hasSize(650);
        }
    }

    private static boolean won(CompletableFuture<Appended> racer) {
        Throwable failure = racer.handle((answer, e) -> e).join();
        assertThat(failure == null || failure instanceof VersionConflict).isTrue();
        return failure == null;
    }
}
