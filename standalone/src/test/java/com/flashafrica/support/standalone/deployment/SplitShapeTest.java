package com.flashafrica.support.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.mongo.WireMongo;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.flashafrica.support.standalone.proxy.RoutingTable;
import com.flashafrica.support.standalone.running.Desk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each side alone, as two processes on shared stores, with the routing table between them. */
class SplitShapeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @TempDir private Path data;

    @Test
    void what_one_side_is_told_the_other_shows() throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                PostgresServer postgres = EmbeddedPostgres.start(folder);
                WireMongo mongo = WireMongo.start()) {
            PostgresAccess access = postgres.access();
            makeTheQuerySidesLogin(access);
            try (Side queries = querySide(access, mongo)) {
                await().atMost(PATIENCE).until(() -> queries.isListening());
                assertThat(queries.isReady()).as("before there is a schema").isFalse();
                try (Side commands = commandSide(access)) {
                    await().atMost(PATIENCE).until(() -> commands.isReady() && queries.isReady());
                    assertThatBothWorkAsOne(
                            Map.of("command-side", commands, "query-side", queries));
                    assertIsOnTheDashboard(commands);
                    assertIsOnTheDashboard(queries);
                }
            }
        }
    }

    private static Side sideFor(Map<String, Side> sides, String method, String path)
            throws Exception {
        return Objects.requireNonNull(sides.get(RoutingTable.read().side(method, path)));
    }

    private static void assertThatBothWorkAsOne(Map<String, Side> sides) throws Exception {
        Desk writes = sideFor(sides, "POST", "/api/v1/tickets").desk();
        Desk reads = sideFor(sides, "GET", "/api/v1/tickets/x").desk();
        assertThat(reads).isNotSameAs(writes);

        String id = writes.open("Deux processus");
        Desk.Answer started = writes.post("/api/v1/tickets/" + id + "/starts", "{}");
        Desk.Answer read =
                reads.get(
                        "/api/v1/tickets/" + id,
                        "Ledger-Position",
                        started.header("Ledger-Position"),
                        "Prefer",
                        "wait=5");

        assertThat(read.json().path("status").asString()).isEqualTo("OPEN");
        assertThat(read.json().path("requester").path("name").asString()).isEqualTo("Awa");
        assertThat(read.json().path("subject").asString())
                .as("sealed by one side, opened by the other")
                .isEqualTo("Deux processus");
        assertThat(
                        reads.as(Role.AUDITOR, "auditor-1")
                                .get("/api/v1/audit?ticket=" + id)
                                .json()
                                .path("items")
                                .size())
                .as("recorded by a login that may only read")
                .isGreaterThanOrEqualTo(2);
        assertThat(writes.get("/openapi.json").response().body())
                .isEqualTo(reads.get("/openapi.json").response().body());
    }

    private static void assertIsOnTheDashboard(Side side) throws Exception {
        String told = DashboardTest.toldBy(side.desk());
        assertThat(DashboardTest.toldByEveryProcess())
                .hasSize(1)
                .allSatisfy(name -> assertThat(told).containsPattern("(?m)^" + name + "\\{"));
        assertThat(told)
                .as("waiting for a connection to read with")
                .containsPattern(
                        "(?m)^hikaricp_connections_pending\\{[^}]*pool=\"ledger-readers\"");
    }

    /** As {@code deploy/postgres-roles.sh} does it. */
    private static void makeTheQuerySidesLogin(PostgresAccess access) throws SQLException {
        try (Connection connection = access.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE support_reader NOLOGIN");
            statement.execute(
                    "CREATE ROLE support_query LOGIN PASSWORD 'query' IN ROLE support_reader");
            statement.execute("ALTER ROLE support_query SET default_transaction_read_only = on");
        }
    }

    private Side commandSide(PostgresAccess access) throws Exception {
        return Side.start(
                SideKind.COMMAND_SIDE,
                data.resolve("logs/command-side.log"),
                Map.of(
                        "SUPPORT_LEDGER_URL", access.jdbcUrl(),
                        "SUPPORT_LEDGER_USERNAME", access.user(),
                        "SUPPORT_LEDGER_PASSWORD", access.password(),
                        "SUPPORT_PRIVACY_MASTERKEYFILE", masterKeys()));
    }

    private Side querySide(PostgresAccess access, WireMongo mongo) throws Exception {
        return Side.start(
                SideKind.QUERY_SIDE,
                data.resolve("logs/query-side.log"),
                Map.of(
                        "SUPPORT_LEDGER_URL",
                        access.jdbcUrl(),
                        "SUPPORT_LEDGER_USERNAME",
                        "support_query",
                        "SUPPORT_LEDGER_PASSWORD",
                        "query",
                        "SUPPORT_MONGO_URI",
                        mongo.uri(),
                        "SUPPORT_PRIVACY_MASTERKEYFILE",
                        masterKeys()));
    }

    /** Made by the command side, read by both. */
    private String masterKeys() {
        return data.resolve("master-keys.json").toString();
    }
}
