package com.flashafrica.support.standalone.erasure;

import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.mongo.WireMongo;
import com.flashafrica.support.standalone.postgres.FreePort;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Both sides as processes of their own, on stores and with a mail server that this test looks into.
 */
final class TwoSides implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final DataFolder folder;
    private final PostgresServer postgres;
    private final WireMongo mongo = WireMongo.start();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SideProcess commands;
    private final SideProcess queries;

    TwoSides(Path data) throws SQLException {
        this.data = data;
        folder = DataFolder.open(data);
        postgres = EmbeddedPostgres.start(folder);
        mail.start();
        makeTheReader();
        commands = side(SideKind.COMMAND_SIDE, commandSettings());
        queries = side(SideKind.QUERY_SIDE, querySettings());
    }

    private void makeTheReader() throws SQLException {
        execute("CREATE ROLE support_reader NOLOGIN");
        execute("CREATE ROLE support_query LOGIN PASSWORD 'query' IN ROLE support_reader");
        execute("ALTER ROLE support_query SET default_transaction_read_only = on");
    }

    private SideProcess side(SideKind kind, Map<String, String> settings) {
        Map<String, String> environment = new LinkedHashMap<>(settings);
        environment.putAll(TestTokens.environment());
        environment.put("SUPPORT_LEDGER_URL", postgres.access().jdbcUrl());
        environment.put("SUPPORT_PRIVACY_MASTERKEYFILE", masterKeys().toString());
        environment.put("SUPPORT_IDENTITY_LOCAL_KEY_FILE", data.resolve("access.pem").toString());
        return new SideProcess(
                kind,
                kind.module(),
                FreePort.onLoopback(),
                logs().resolve(kind.module() + ".log"),
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                environment);
    }

    private Map<String, String> commandSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SUPPORT_LEDGER_USERNAME", postgres.access().user());
        settings.put("SUPPORT_LEDGER_PASSWORD", postgres.access().password());
        settings.put("SUPPORT_PRIVACY_ERASURE_AGAINAFTER", "3s");
        settings.put("SUPPORT_PRIVACY_ERASURE_ROTATEWITHIN", "2s");
        settings.put("SUPPORT_AUDIT_CHECKPOINT_EVERY", "2s");
        settings.put(
                "SUPPORT_AUDIT_CHECKPOINT_KEY_FILE", data.resolve("checkpoint.pem").toString());
        settings.put("SUPPORT_SATISFACTION_BASEURL", "https://support.example");
        settings.put("SUPPORT_SATISFACTION_KEYFILE", data.resolve("rating.key").toString());
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
        return settings;
    }

    private Map<String, String> querySettings() {
        return Map.of(
                "SUPPORT_LEDGER_USERNAME", "support_query",
                "SUPPORT_LEDGER_PASSWORD", "query",
                "SUPPORT_MONGO_URI", mongo.uri());
    }

    /** The command side first: it makes what the other needs. */
    void start() {
        commands.start();
        awaitReady(commands);
        queries.start();
        awaitReady(queries);
    }

    /** As if the machine went off and on again; what was in memory is gone. */
    void restart() {
        commands.kill();
        queries.kill();
        start();
    }

    private void awaitReady(SideProcess side) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    try {
                        return request("GET", side.address() + "/actuator/health/readiness", null)
                                        .statusCode()
                                == 200;
                    } catch (IOException notListeningYet) {
                        return false;
                    }
                });
    }

    HttpResponse<String> get(Role role, String path, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", as(role)));
        return send("GET", path, null, all.toArray(String[]::new));
    }

    /** From wherever that is. */
    HttpResponse<String> getAt(Role role, String address) throws IOException {
        return request("GET", address, null, "Authorization", as(role));
    }

    /** To the side that the path belongs to. */
    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers)
            throws IOException {
        return request(method, sideFor(method, path) + path, body, headers);
    }

    static String as(Role role) {
        return TestTokens.bearer(role, role.name().toLowerCase(Locale.ROOT) + "-1");
    }

    String address(SideKind kind) {
        return kind == SideKind.COMMAND_SIDE ? commands.address() : queries.address();
    }

    private String sideFor(String method, String path) {
        boolean reads =
                method.equals("GET")
                        && !path.startsWith("/api/v1/privacy")
                        && !path.startsWith("/api/v1/imports")
                        && !path.startsWith("/api/v1/identity")
                        && !path.startsWith("/r/");
        return reads ? queries.address() : commands.address();
    }

    private HttpResponse<String> request(
            String method, String address, @Nullable String body, String... headers)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        boolean typed = List.of(headers).contains("Content-Type");
        if (body != null && !typed) {
            request.header("Content-Type", "application/json");
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** All that is in the heap of a side, reachable or not yet collected. */
    Path heap(SideKind kind) throws IOException, InterruptedException {
        SideProcess side = kind == SideKind.COMMAND_SIDE ? commands : queries;
        Path dump = Files.createTempDirectory("heap").resolve(kind.module() + ".hprof");
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(side.pid()),
                                "GC.heap_dump",
                                "-all",
                                dump.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!jcmd.waitFor(2, TimeUnit.MINUTES) || jcmd.exitValue() != 0) {
            throw new AssertionError(said);
        }
        return dump;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DataSource database() {
        return postgres.access().source();
    }

    /** The database with the tables that are in another schema. */
    DataSource databaseOf(String schema) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.access().jdbcUrl());
        source.setUser(postgres.access().user());
        source.setPassword(postgres.access().password());
        source.setCurrentSchema(schema);
        return source;
    }

    String mongoUri() {
        return mongo.uri();
    }

    GreenMail mail() {
        return mail;
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path masterKeys() {
        return data.resolve("master-keys.json");
    }

    @Override
    public void close() {
        queries.close();
        commands.close();
        mail.stop();
        mongo.close();
        postgres.close();
        folder.close();
    }
}
