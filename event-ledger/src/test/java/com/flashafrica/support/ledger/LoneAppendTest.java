package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits may write for himself, and asks nothing of a ledger where he is alone. */
class LoneAppendTest {
    private EmbeddedLedger ledger;
    private LedgerReader reader;
    private GroupCommitAppender appender;

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.fresh();
        reader = new JdbcLedgerReader(ledger.readPool());
        appender = Appenders.on(ledger.database());
        // The first commit finds out whether anybody else writes.
        LongStream.rangeClosed(1, 3).forEach(version -> wait("warm", version));
    }

    @AfterEach
    void drop() {
        appender.close();
        ledger.close();
    }

    @Test
    void aVersionThatIsTakenIsRefusedAndTheNextAppendGoesOn() {
        wait("a", 1);
        assertConflict("a", 1, 1);
        wait("a", 2);
        assertThat(Chain.verified(reader)).hasSize(5);
    }

    @Test
    void aVersionAheadOfItsStreamIsRefused() {
        wait("a", 1);
        assertConflict("a", 7, 1);
        assertConflict("nothing-yet", 2, 0);
        assertThat(Chain.verified(reader)).hasSize(4);
    }

    @Test
    void severalEventsAreOneCommit() {
        List<NewEvent> events = new ArrayList<>();
        LongStream.rangeClosed(1, 6).forEach(version -> events.add(Events.event("six", version)));
        appender.appendAndWait(new Append(events.subList(0, 2), null));
        appender.appendAndWait(new Append(events.subList(2, 6), null));
        assertThat(Chain.verified(reader)).hasSize(9);
        assertThat(reader.version("six")).isEqualTo(6);
    }

    /** Only what comes first of each stream is looked behind. */
    @Test
    void ofSeveralEventsNoneMayBeAheadOfItsStream() {
        wait("a", 1);
        assertConflict(List.of(Events.event("a", 3), Events.event("a", 4)), "a", 2, 1);
        assertConflict(
                List.of(Events.event("a", 2), Events.event("a", 3), Events.event("b", 2)),
                "b",
                1,
                0);
        assertThat(Chain.verified(reader)).hasSize(4);
    }

    @Test
    void aLedgerThatAnotherProcessMovedIsReadAnew() {
        try (GroupCommitAppender other = Appenders.on(ledger.database())) {
            for (int version = 1; version <= 20; version++) {
                other.append(Events.append("theirs", version)).join();
                wait("ours", version);
                wait("ours-too", version);
            }
        }
        assertThat(Chain.verified(reader)).hasSize(63);
    }

    @Test
    void manyWhoWaitGetTheirTurnWithoutAGap() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 16; writer++) {
                String stream = "writer-" + writer;
                writers.add(
                        threads.submit(() ->
                                LongStream.rangeClosed(1, 50)
                                        .forEach(version -> wait(stream, version))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(Chain.verified(reader)).hasSize(803);
    }

    @Test
    void onceClosedItTakesNoMore() {
        appender.close();
        assertThatThrownBy(() -> wait("late", 1))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LedgerUnavailable.class);
        assertThat(reader.head()).isEqualTo(3);
    }

    private void wait(String stream, long version) {
        Appended appended = appender.appendAndWait(Events.append(stream, version));
        assertThat(appended.version()).isEqualTo(version);
    }

    private void assertConflict(String stream, long version, long current) {
        assertConflict(List.of(Events.event(stream, version)), stream, version - 1, current);
    }

    private void assertConflict(List<NewEvent> events, String stream, long expected, long current) {
        assertThatThrownBy(() -> appender.appendAndWait(new Append(events, null)))
                .hasCause(new VersionConflict(stream, expected, current));
    }
}
