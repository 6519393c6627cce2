package com.flashafrica.support.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    /** One cluster for them all: making one takes a second or two, and they leave it whole. */
    @TempDir private static Path folder;

    @Test
    void what_was_committed_is_there_after_a_restart() throws Exception {
        try (PostgresServer server = start()) {
            run(server, "CREATE TABLE restarted (word text)");
            run(server, "INSERT INTO restarted VALUES ('jambo')");
        }
        try (PostgresServer server = start()) {
            assertThat(ask(server, "SELECT word FROM restarted")).isEqualTo("jambo");
        }
    }

    @Test
    void it_is_durable_and_on_loopback_whatever_the_defaults_are() throws Exception {
        try (PostgresServer server = start()) {
            assertThat(
                            List.of(
                                    ask(server, "SHOW fsync"),
                                    ask(server, "SHOW synchronous_commit"),
                                    ask(server, "SHOW full_page_writes"),
                                    ask(server, "SHOW data_checksums"),
                                    ask(server, "SHOW listen_addresses")))
                    .containsExactly("on", "on", "on", "on", "127.0.0.1");
            assertThat(ask(server, "SHOW server_version")).startsWith("18.");
        }
    }

    @Test
    void a_server_killed_at_work_recovers_what_it_acknowledged() throws Exception {
        PostgresServer killed = start();
        run(killed, "CREATE TABLE killed (word text)");
        run(killed, "INSERT INTO killed VALUES ('pole pole')");
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        try (PostgresServer server = start()) {
            assertThat(ask(server, "SELECT word FROM killed")).isEqualTo("pole pole");
        }
        killed.close();
    }

    @Test
    void a_server_that_a_killed_platform_left_running_is_replaced() throws Exception {
        PostgresServer left = start();
        run(left, "CREATE TABLE kept AS SELECT 1 AS one");
        long before = pid();

        try (PostgresServer server = start()) {
            assertThat(pid()).isNotEqualTo(before);
            await().until(() -> ProcessHandle.of(before).isEmpty());
            assertThat(ask(server, "SELECT one FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void a_stale_process_number_that_now_is_another_programs_harms_nobody() throws Exception {
        start().close();
        Process bystander = new ProcessBuilder("/bin/sh", "-c", "read -r forever").start();
        Files.writeString(
                cluster(folder).resolve("postmaster.pid"),
                "%d\n%s\n0\n1\n\n127.0.0.1\n".formatted(bystander.pid(), cluster(folder)));

        try (PostgresServer server = start()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (PostgresServer server = start()) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(server.access().jdbcUrl(), "support", "x"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_broken_cluster_is_told_in_one_sentence(@TempDir Path elsewhere) throws Exception {
        start(elsewhere).close();
        Files.delete(cluster(elsewhere).resolve("global/pg_control"));

        assertThatThrownBy(() -> start(elsewhere))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("pg_control")
                .hasMessageNotContaining("\n");
    }

    @Test
    void the_watchdog_stops_the_server_when_the_platform_is_gone() throws Exception {
        PostgresServer server = start();
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();

        server.abandon();

        await().until(() -> !process.isAlive());
        server.close();
    }

    private static PostgresServer start() {
        return start(folder);
    }

    private static PostgresServer start(Path folder) {
        return PostgresServer.start(
                cluster(folder),
                folder.resolve("password"),
                folder.resolve("postgres.log"),
                Path.of("target", "postgres-binaries").toAbsolutePath());
    }

    private static Path cluster(Path folder) {
        return folder.resolve("a folder with spaces/postgres");
    }

    private static long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster(folder).resolve("postmaster.pid")).getFirst().strip());
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.access().jdbcUrl(), server.access().user(), server.access().password());
    }
}
