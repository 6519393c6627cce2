package com.flashafrica.support.standalone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.ledger.LedgerMigration;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.proof.Checkpoint;
import com.flashafrica.support.ledger.proof.Checkpoints;
import com.flashafrica.support.ledger.proof.Notary;
import com.flashafrica.support.ledger.proof.SigningKey;
import com.flashafrica.support.ledger.proof.TileBuilder;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.verifier.VerifierKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Whoever changes history behind the platform's back, as a superuser who first takes the triggers
 * away, is found, with the place that he touched.
 */
class VerifyTest {
    private static final int EVENTS = 600;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String NAME = "support.example/ledger";
    private static final List<String> TABLES =
            List.of(
                    "ledger_event",
                    "ledger_batch",
                    "ledger_tile",
                    "ledger_checkpoint",
                    "ledger_cosignature",
                    "ledger_key");

    @TempDir private static Path data;
    private static DataFolder folder;
    private static PostgresServer server;
    private static SigningKey key;
    private static String kept;

    @BeforeAll
    static void sixHundredEventsSignedTwice() throws Exception {
        folder = DataFolder.open(data);
        server = EmbeddedPostgres.start(folder);
        PostgresAccess access = server.access();
        new LedgerMigration(source()).migrate();
        key = SigningKey.of(NAME, SigningKey.make());
        Notary notary =
                new Notary(
                        source(),
                        new JdbcLedgerReader(source()),
                        key,
                        Clock.fixed(NOW, ZoneOffset.UTC));
        notary.enrol(null);
        LedgerDatabase database =
                new LedgerDatabase(access.jdbcUrl(), access.user(), access.password());
        try (var appender =
                new GroupCommitAppender(
                        database,
                        AppenderConfig.defaults(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new SimpleMeterRegistry(),
                        head -> {})) {
            for (int version = 1; version <= EVENTS; version += 3) {
                List<NewEvent> three =
                        List.of(event(version), event(version + 1), event(version + 2));
                appender.append(new Append(three, null)).join();
                if (version == 298) {
                    notary.signIfDue(Duration.ZERO, 1);
                }
            }
        }
        notary.signIfDue(Duration.ZERO, 1);
        while (new TileBuilder(source(), new JdbcLedgerReader(source())).build()) {}
        kept = new Checkpoints(source()).of(300).map(Checkpoint::note).orElseThrow();
    }

    @AfterAll
    static void close() {
        server.close();
        folder.close();
    }

    @Test
    void a_ledger_left_alone_is_sound() throws Exception {
        assertThat(verify())
                .containsExactly("Sound: 600 events, of which checkpoints vouch for 600");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE ledger_event SET payload = 'x' WHERE position = 104            | HASH_MISMATCH 104
                    UPDATE ledger_event SET payload = 'x' WHERE position = 104            | TILE_MISMATCH 104
                    UPDATE ledger_event SET metadata = 'x' WHERE position = 104           | HASH_MISMATCH 104
                    UPDATE ledger_event SET type = 'untold' WHERE position = 104          | HASH_MISMATCH 104
                    UPDATE ledger_event SET occurred_at = occurred_at - interval '1 us' WHERE position = 104 | HASH_MISMATCH 104
                    UPDATE ledger_event SET recorded_at = recorded_at - interval '1 us' WHERE position = 104 | TIME_STEPS_BACK 104
                    DELETE FROM ledger_event WHERE position = 106                         | POSITION_GAP 106
                    DELETE FROM ledger_event WHERE position > 500                         | TRUNCATED 501
                    DELETE FROM ledger_event WHERE position > 501; DELETE FROM ledger_batch WHERE last_position > 501 | TRUNCATED 502
                    DELETE FROM ledger_batch WHERE last_position > 597                    | UNSEALED 598
                    UPDATE ledger_batch SET hash = sha256('x') WHERE last_position = 600  | BATCH_MISMATCH 600
                    UPDATE ledger_batch SET frontier = sha256('x') WHERE last_position = 15 | BATCH_MISMATCH 15
                    UPDATE ledger_event SET version = 0 - version WHERE position IN (7, 8); UPDATE ledger_event SET version = CASE position WHEN 7 THEN 8 ELSE 7 END WHERE position IN (7, 8) | VERSION_GAP 7
                    UPDATE ledger_event SET position = 0 - position WHERE position IN (7, 8); UPDATE ledger_event SET position = CASE position WHEN -7 THEN 8 ELSE 7 END WHERE position < 0 | HASH_MISMATCH 7
                    INSERT INTO ledger_event SELECT 601, stream, 601, event_id, type, revision, occurred_at, recorded_at, payload, metadata, hash FROM ledger_event WHERE position = 600 | UNSEALED 601
                    UPDATE ledger_tile SET root = sha256('x') WHERE number = 1            | TILE_MISMATCH 257
                    UPDATE ledger_tile SET hashes = overlay(hashes placing sha256('x') from 33) WHERE number = 1 | TILE_MISMATCH 258
                    DELETE FROM ledger_tile WHERE number = 0                              | TILE_MISMATCH 256
                    UPDATE ledger_checkpoint SET root = sha256('x') WHERE size = 300      | ROOT_MISMATCH 300
                    UPDATE ledger_checkpoint SET note = replace(note, '— ', '— x') WHERE size = 300 | UNKNOWN_KEY 300
                    """)
    void what_was_touched_is_found_at_its_place(String sql, String finding) throws Exception {
        try (var _ = tamper(sql)) {
            assertThat(verify()).anyMatch(line -> line.startsWith(finding + " "));
        }
    }

    @Test
    void a_past_written_again_with_fitting_hashes_is_not_the_one_that_was_signed()
            throws Exception {
        try (var tampering = tamper("UPDATE ledger_event SET payload = 'x' WHERE position = 104")) {
            Rewriting.hashes(tampering.connection(), 104);
            assertThat(verify())
                    .anyMatch(line -> line.startsWith("BATCH_MISMATCH 105 "))
                    .anyMatch(line -> line.startsWith("TILE_MISMATCH 104 "))
                    .anyMatch(line -> line.startsWith("ROOT_MISMATCH 300 "))
                    .noneMatch(line -> line.startsWith("HASH_MISMATCH"));
        }
    }

    @Test
    void a_past_written_and_signed_again_by_the_key_itself_is_found_by_a_checkpoint_that_was_kept()
            throws Exception {
        try (var tampering = tamper("UPDATE ledger_event SET payload = 'x' WHERE position = 104")) {
            Rewriting.hashes(tampering.connection(), 104);
            tampering.run(
                    "DELETE FROM ledger_tile; DELETE FROM ledger_checkpoint;"
                            + " UPDATE ledger_batch b SET frontier = NULL, hash ="
                            + " (SELECT hash FROM ledger_event WHERE position = last_position)");
            new Notary(
                            source(),
                            new JdbcLedgerReader(source()),
                            key,
                            Clock.fixed(NOW, ZoneOffset.UTC))
                    .signIfDue(Duration.ZERO, 1);
            assertThat(verify())
                    .containsExactly("Sound: 600 events, of which checkpoints vouch for 600");
            assertThat(verify(new Kept(List.of(kept), List.of())))
                    .anyMatch(line -> line.startsWith("NOT_CONSISTENT 300 "));
        }
    }

    @Test
    void a_ledger_signed_by_another_key_than_the_trusted_one_is_not_taken() throws Exception {
        String other = SigningKey.of(NAME, SigningKey.make()).verifier();
        assertThat(verify(new Kept(List.of(), List.of(VerifierKey.of(other)))))
                .anyMatch(line -> line.startsWith("UNKNOWN_KEY 300 "))
                .anyMatch(line -> line.startsWith("UNKNOWN_KEY 600 "));
    }

    private static List<String> verify() throws SQLException {
        return verify(Kept.NOTHING);
    }

    private static List<String> verify(Kept kept) throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        Progress silent = Progress.on(new PrintStream(PrintStream.nullOutputStream()));
        boolean sound = new Verify(out, silent).run(data, kept);
        assertThat(sound).isEqualTo(said.toString(UTF_8).startsWith("Sound"));
        return said.toString(UTF_8).lines().toList();
    }

    /** What a superuser can do who first takes the triggers away; undone on close. */
    private record Tampering(Connection connection) implements AutoCloseable {
        void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            run("TRUNCATE " + String.join(", ", TABLES));
            for (String table : TABLES) {
                run("INSERT INTO %1$s SELECT * FROM %1$s_kept".formatted(table));
                run("DROP TABLE " + table + "_kept");
                run("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER insert_only");
            }
            run("ALTER TABLE ledger_event ADD CHECK (position > 0), ADD CHECK (version > 0)");
            connection.close();
        }
    }

    private static Tampering tamper(String sql) throws SQLException {
        Tampering tampering = new Tampering(source().getConnection());
        for (String table : TABLES) {
            tampering.run("CREATE TABLE %1$s_kept AS TABLE %1$s".formatted(table));
            tampering.run("ALTER TABLE " + table + " DISABLE TRIGGER insert_only");
        }
        tampering.run(
                "ALTER TABLE ledger_event DROP CONSTRAINT ledger_event_position_check,"
                        + " DROP CONSTRAINT ledger_event_version_check");
        tampering.run(sql);
        return tampering;
    }

    private static PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.access().jdbcUrl());
        source.setUser(server.access().user());
        source.setPassword(server.access().password());
        return source;
    }

    private static NewEvent event(int version) {
        return new NewEvent(
                "story",
                version,
                new UUID(0, version),
                "told",
                1,
                NOW,
                ("word " + version).getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }
}
