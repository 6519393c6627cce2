package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.ledger.testing.TcpProxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key comes with the event that was sealed with it, on every way that an append may take. */
class FreshKeysTest {
    private EmbeddedLedger ledger;
    private LedgerReader reader;
    private GroupCommitAppender appender;

    /** The ways to write; each leads to statements of its own. */
    enum Way {
        /** By whoever waits, where nobody else writes. */
        LONE,
        /** More events than that takes, still presuming that nobody else writes. */
        PRESUMED,
        /** Under the lock: another process wrote in between. */
        LOCKED
    }

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.fresh();
        reader = new JdbcLedgerReader(ledger.readPool());
        appender = Appenders.on(ledger.database());
        LongStream.rangeClosed(1, 3)
                .forEach(version -> appender.appendAndWait(Events.append("warm", version)));
    }

    @AfterEach
    void drop() {
        appender.close();
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFreshKeyIsThereWithItsEvent(Way way) throws SQLException {
        FreshKey key = key("amina");
        append(way, "a", 1, null, key);
        assertThat(keys()).extracting(StoredKey::id).containsExactly(key.id());
        assertThat(keys().getFirst().wrapped()).isEqualTo(key.wrapped());
        assertThat(keys().getFirst().wrappedBy()).isEqualTo("master-1");
        Chain.verified(reader);
    }

    @ParameterizedTest
    @EnumSource
    void itIsThereWithARequestThatIsRemembered(Way way) throws SQLException {
        RequestKey request = new RequestKey("agent", "k", new byte[] {1}, null);
        FreshKey key = key("amina");
        append(way, "a", 1, request, key);
        assertThat(keys()).extracting(StoredKey::id).containsExactly(key.id());
        Appended again = append(way, "other", 1, request, key("moussa"));
        assertThat(again.replayed()).isTrue();
        assertThat(again.stream()).isEqualTo("a");
        assertThat(keys()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoSharesAFreshKeyMayComeInAnyOrder(Way way) throws SQLException {
        FreshKey shared = key("amina");
        append(way, "a", 1, null, shared);
        append(way, "b", 1, null, shared);
        assertThat(keys()).hasSize(1);
        assertThat(reader.version("b")).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void aSecondKeyOfOneOwnerIsRefusedAndTheAppendWithIt(Way way) throws SQLException {
        FreshKey first = key("amina");
        append(way, "a", 1, null, first);
        FreshKey second = key("amina");
        assertThatThrownBy(() -> append(way, "b", 1, null, second))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(FreshKeyRefused.class);
        assertThat(reader.version("b")).isZero();
        assertThat(keys()).extracting(StoredKey::id).containsExactly(first.id());
        append(way, "b", 1, null);
        Chain.verified(reader);
    }

    @ParameterizedTest
    @EnumSource
    void anErasedOwnerNeverGetsAKey(Way way) throws SQLException {
        destroy("amina");
        assertThatThrownBy(() -> append(way, "a", 1, null, key("amina")))
                .hasCauseInstanceOf(FreshKeyRefused.class);
        assertThat(keys()).singleElement().satisfies(key -> assertThat(key.isErased()).isTrue());
        assertThat(reader.version("a")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatWasRecordedAndErasedIsNotRecordedAgain(Way way) throws SQLException {
        FreshKey key = key("amina");
        append(way, "a", 1, null, key);
        destroy("amina");
        assertThatThrownBy(() -> append(way, "b", 1, null, key))
                .hasCauseInstanceOf(FreshKeyRefused.class);
        assertThat(keys()).singleElement().satisfies(one -> assertThat(one.isErased()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void aRetiredMasterKeyWrapsNothingMore(Way way) throws SQLException {
        try (Connection connection = ledger.source().getConnection()) {
            SealingKeys.retireMaster(connection, "master-1", Events.NOON);
        }
        assertThatThrownBy(() -> append(way, "a", 1, null, key("amina")))
                .hasCauseInstanceOf(FreshKeyRefused.class);
        assertThat(keys()).isEmpty();
        FreshKey newer = new FreshKey("amina", UUID.randomUUID(), new byte[60], "master-2");
        append(way, "a", 1, null, newer);
        assertThat(keys()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAppendThatFailsLeavesNoKey(Way way) throws SQLException {
        assertThatThrownBy(() -> append(way, "a", 7, null, key("amina")))
                .hasCauseInstanceOf(VersionConflict.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void ofTwoKeysInOneBatchOneIsRecordedAndTheOtherAppendIsRefused() throws Exception {
        FreshKey first = key("amina");
        CompletableFuture<Appended> opens;
        CompletableFuture<Appended> wins;
        CompletableFuture<Appended> loses;
        CompletableFuture<Appended> other;
        try (AppendLock _ = new AppendLock(ledger)) {
            opens = appender.append(Events.append("opens-the-batch-that-waits", 1));
            wins = appender.append(append("a", 1, null, 1, first));
            loses = appender.append(append("b", 1, null, 1, key("amina")));
            other = appender.append(append("c", 1, null, 1, key("moussa")));
        }
        assertThat(Appenders.failure(loses)).isInstanceOf(FreshKeyRefused.class);
        assertThat(wins.join().position()).isEqualTo(opens.join().position() + 1);
        assertThat(other.join().position()).isEqualTo(opens.join().position() + 2);
        assertThat(keys()).hasSize(2).extracting(StoredKey::id).contains(first.id());
    }

    @Test
    void processesThatRaceForANewOwnerEndWithOneKey() throws SQLException {
        try (GroupCommitAppender elsewhere = Appenders.on(ledger.database())) {
            for (int round = 0; round < 20; round++) {
                String owner = "person-" + round;
                List<CompletableFuture<Appended>> racers = new ArrayList<>();
                for (int racer = 0; racer < 8; racer++) {
                    Appender one = racer % 2 == 0 ? appender : elsewhere;
                    String stream = owner + "-" + racer;
                    racers.add(one.append(append(stream, 1, null, 1, key(owner))));
                }
                assertThat(racers.stream().filter(FreshKeysTest::won)).hasSize(1);
            }
        }
        assertThat(keys()).hasSize(20);
        Chain.verified(reader);
    }

    private static boolean won(CompletableFuture<Appended> racer) {
        Throwable failure = racer.handle((answer, e) -> e).join();
        assertThat(failure == null || failure instanceof FreshKeyRefused).isTrue();
        return failure == null;
    }

    @Test
    void aServerThatDiesBetweenTheTwoLeavesNeither() throws Exception {
        ledger.run(
                """
                CREATE SEQUENCE naps;
                CREATE FUNCTION nap() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN IF nextval('naps') = 1 THEN PERFORM pg_sleep(600); END IF; RETURN NEW; END $$;
                CREATE TRIGGER nap AFTER INSERT ON sealing_key
                    FOR EACH ROW EXECUTE FUNCTION nap();\
                """);
        CompletableFuture<Appended> answer = appender.append(append("a", 1, null, 1, key("amina")));
        await().until(() -> count("pg_stat_activity WHERE wait_event = 'PgSleep'") == 1);
        assertThat(keys()).isEmpty();
        try (GroupCommitAppender _ = appender) {
            ledger.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
                            + " application_name = 'ledger-appender'"
                            + " AND datname = current_database()");
            assertThat(answer.join().version()).isEqualTo(1);
        }
        assertThat(keys()).hasSize(1);
        assertThat(reader.version("a")).isEqualTo(1);
    }

    @Test
    void aCutBetweenCommitAndItsAnswerRecordsTheKeyOnce() throws Exception {
        try (TcpProxy proxy = new TcpProxy(ledger.port());
                GroupCommitAppender behind = Appenders.on(ledger.databaseBehind(proxy.port()))) {
            behind.append(Events.append("first", 1)).join();
            var cut = proxy.cutInsteadOfCommitAnswer();
            assertThat(behind.append(append("a", 1, null, 1, key("amina"))).join().replayed())
                    .isFalse();
            cut.await();
        }
        assertThat(keys()).hasSize(1);
    }

    @Test
    void whatWasErasedStaysErased() throws SQLException {
        destroy("amina");
        destroy("amina");
        assertThatThrownBy(() ->
                        ledger.run(
                                "UPDATE sealing_key SET wrapped = 'x', wrapped_by = 'm',"
                                        + " erased_at = NULL"))
                .hasMessageContaining("stays erased");
        assertThatThrownBy(() -> ledger.run("DELETE FROM sealing_key"))
                .hasMessageContaining("stays erased");
    }

    private Appended append(
            Way way, String stream, long version, @Nullable RequestKey request, FreshKey... keys) {
        if (way == Way.LOCKED) {
            try (GroupCommitAppender other = Appenders.on(ledger.database())) {
                other.append(Events.append("moves-" + UUID.randomUUID(), 1)).join();
            }
        }
        int events = way == Way.PRESUMED ? 6 : 1;
        return appender.appendAndWait(append(stream, version, request, events, keys));
    }

    private static Append append(
            String stream,
            long version,
            @Nullable RequestKey request,
            int events,
            FreshKey... keys) {
        List<NewEvent> all = new ArrayList<>();
        for (int n = 0; n < events; n++) {
            NewEvent event = Events.event(stream, version + n);
            all.add(
                    new NewEvent(
                            stream,
                            event.version(),
                            event.id(),
                            event.type(),
                            1,
                            event.occurredAt(),
                            event.payload(),
                            event.metadata(),
                            List.of(keys)));
        }
        return new Append(all, request);
    }

    private static FreshKey key(String owner) {
        return new FreshKey(owner, UUID.randomUUID(), new byte[60], "master-1");
    }

    private void destroy(String owner) throws SQLException {
        try (Connection connection = ledger.source().getConnection()) {
            SealingKeys.destroy(connection, owner, Events.NOON);
        }
    }

    private List<StoredKey> keys() throws SQLException {
        List<String> owners = new ArrayList<>(List.of("amina", "moussa"));
        LongStream.range(0, 20).forEach(n -> owners.add("person-" + n));
        try (Connection connection = ledger.source().getConnection()) {
            return SealingKeys.find(connection, owners);
        }
    }

    private long count(String from) throws SQLException {
        try (Connection connection = ledger.source().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
