package com.flashafrica.support.standalone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.ledger.LedgerMigration;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Whoever changes history behind the platform's back is found, with the first place he touched. */
class VerifyTest {
    private static final int EVENTS = 9;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private static Path data;
    private static DataFolder folder;
    private static PostgresServer server;

    @BeforeAll
    static void nineEvents() throws Exception {
        folder = DataFolder.open(data);
        server = EmbeddedPostgres.start(folder);
        PostgresAccess access = server.access();
        new LedgerMigration(source()).migrate();
        LedgerDatabase database =
                new LedgerDatabase(access.jdbcUrl(), access.user(), access.password());
        try (var appender =
                new GroupCommitAppender(
                        database,
                        AppenderConfig.defaults(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new SimpleMeterRegistry(),
                        head -> {})) {
            for (int version = 1; version <= EVENTS; version++) {
                appender.append(new Append(List.of(event(version)), null)).join();
            }
        }
    }

    @AfterAll
    static void close() {
        server.close();
        folder.close();
    }

    @Test
    void a_ledger_left_alone_is_sound() throws Exception {
        assertThat(verify()).startsWith("Sound: 9 events, head hash ").hasLineCount(1);
    }

    @Test
    void a_changed_word_is_found_where_it_was_changed() throws Exception {
        try (var _ = tamper("UPDATE ledger_event SET payload = 'x' WHERE position = 4")) {
            assertThat(verify())
                    .isEqualTo("Broken at position 4: its hash is not that of what it says\n");
        }
    }

    @Test
    void a_missing_event_is_found() throws Exception {
        try (var _ = tamper("DELETE FROM ledger_event WHERE position = 6")) {
            assertThat(verify()).isEqualTo("Broken at position 6: the event is missing\n");
        }
    }

    @Test
    void events_that_lost_their_seal_are_found() throws Exception {
        try (var _ = tamper("DELETE FROM ledger_batch WHERE last_position > 7")) {
            assertThat(verify()).isEqualTo("Broken at position 8: it belongs to no batch\n");
        }
    }

    @Test
    void a_seal_of_another_history_is_found() throws Exception {
        try (var _ = tamper("UPDATE ledger_batch SET hash = sha256('x') WHERE last_position = 5")) {
            assertThat(verify())
                    .isEqualTo("Broken at position 5: its batch was sealed with another hash\n");
        }
    }

    private static String verify() throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        Progress silent = Progress.on(new PrintStream(PrintStream.nullOutputStream()));
        boolean sound = new Verify(out, silent).run(data);
        assertThat(sound).isEqualTo(said.toString(UTF_8).startsWith("Sound"));
        return said.toString(UTF_8);
    }

    /** What a superuser can do who first takes the triggers away; undone on close. */
    private record Tampering(Connection connection) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String table : List.of("ledger_event", "ledger_batch")) {
                    statement.execute("TRUNCATE " + table);
                    statement.execute("INSERT INTO %1$s SELECT * FROM %1$s_kept".formatted(table));
                    statement.execute("DROP TABLE " + table + "_kept");
                    statement.execute(
                            "ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER insert_only");
                }
            }
            connection.close();
        }
    }

    private static Tampering tamper(String sql) throws SQLException {
        Connection connection = source().getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("ledger_event", "ledger_batch")) {
                statement.execute("CREATE TABLE %1$s_kept AS TABLE %1$s".formatted(table));
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER insert_only");
            }
            statement.execute(sql);
        }
        return new Tampering(connection);
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
