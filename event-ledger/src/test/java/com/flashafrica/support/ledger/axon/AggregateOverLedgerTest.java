package com.flashafrica.support.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.ledger.RequestReused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AggregateOverLedgerTest {
    private static final LampHouse HOUSE = new LampHouse();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void anAggregateIsStoredUnderLogicalNamesAndLoadedFromItsStream() {
        HOUSE.send(new LampCommand.Install("hall", "hall"));
        for (int times = 0; times < 10; times++) {
            assertThat(HOUSE.send(new LampCommand.Switch("hall", true))).isEqualTo(times + 1);
        }
        List<LedgerEvent> stream = HOUSE.reader.stream("hall", 0, 100);
        assertThat(stream).extracting(LedgerEvent::version).hasSize(11).isSorted();
        assertThat(stream.getFirst().type()).isEqualTo("lamp.installed");
        assertThat(stream.getLast().type()).isEqualTo("lamp.switched");
        assertThat(stream.getLast().revision()).isEqualTo(2);
        assertThat(HOUSE.engine.lastSequenceNumberFor("hall")).hasValue(10L);
        assertThat(HOUSE.engine.lastSequenceNumberFor("nowhere")).isEmpty();
    }

    @Test
    void occurredAtComesFromMetadataAndDoesNotStayThere() {
        HOUSE.send(new LampCommand.Install("attic", "attic"));
        Recorded<Object> recorded =
                HOUSE.codec.decode(HOUSE.reader.stream("attic", 0, 1).getFirst());
        assertThat(recorded.occurredAt()).isEqualTo(Lamp.INSTALLED_AT);
        assertThat(recorded.metadata()).isEqualTo(Map.of("actor", "ada"));
        assertThat(recorded.payload()).isEqualTo(new LampEvent.Installed("attic"));
    }

    @Test
    void theReceiptTellsWhereTheEventsWentAndWhetherTheRequestWasAnsweredBefore() {
        RequestKey request = new RequestKey("ada", "install", new byte[] {1}, null);
        LampCommand install = new LampCommand.Install("porch", "porch");
        Appended first = HOUSE.send(install, request).appended().orElseThrow();
        assertThat(first.position()).isEqualTo(HOUSE.reader.head());
        assertThat(first.replayed()).isFalse();
        LampCommand other = new LampCommand.Switch("porch", true);
        Appended again = HOUSE.send(other, request).appended().orElseThrow();
        assertThat(again.replayed()).isTrue();
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(HOUSE.reader.version("porch")).isEqualTo(1);
        RequestKey reused = new RequestKey("ada", "install", new byte[] {2}, null);
        assertThatThrownBy(() -> HOUSE.send(other, reused)).isInstanceOf(RequestReused.class);
    }

    @Test
    void racersOnOneAggregateGetConcurrencyExceptionsAndNoVersionTwice() throws Exception {
        HOUSE.send(new LampCommand.Install("raced", "raced"));
        int won = 0;
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> answers = new ArrayList<>();
            for (int racer = 0; racer < 64; racer++) {
                answers.add(racers.submit(() -> HOUSE.send(new LampCommand.Switch("raced", true))));
            }
            for (Future<Object> answer : answers) {
                won += won(answer) ? 1 : 0;
            }
        }
        assertThat(won).isBetween(1, 63);
        assertThat(HOUSE.reader.version("raced")).isEqualTo(1 + won);
    }

    private static boolean won(Future<Object> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(ConcurrencyException.class);
            return false;
        }
    }

    @Test
    void anAggregateCreatedTwiceIsAConflictToo() {
        HOUSE.send(new LampCommand.Install("twice", "twice"));
        assertThatThrownBy(() -> HOUSE.send(new LampCommand.Install("twice", "twice")))
                .isInstanceOf(ConcurrencyException.class);
    }
}
