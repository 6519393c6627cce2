package com.flashafrica.support.identity;

import com.flashafrica.support.CommandSide;
import com.flashafrica.support.identity.shell.Accounts;
import com.flashafrica.support.identity.shell.NewAccount;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.ticketing.Level;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command side with local accounts, whose clock can be moved. The administrator is "root". */
public final class LocalDesk implements AutoCloseable {
    public static final String ROOT = "root";
    public static final String ROOTS_PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EmbeddedLedger ledger = EmbeddedLedger.fresh();
    private final MovableClock clock = new MovableClock();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final String address;

    public LocalDesk(Path folder, String... properties) {
        context =
                new SpringApplicationBuilder(CommandSide.class, Time.class)
                        .registerShutdownHook(false)
                        .properties(
                                "support.ledger.url=" + ledger.url(),
                                "support.ledger.username=" + ledger.user(),
                                "support.ledger.reader.role=support_reader",
                                "support.identity.local.key-file=" + folder.resolve("access.pem"),
                                "support.privacy.master-key-file="
                                        + folder.resolve("master-keys.json"),
                                // Taken into the ledger when the test says so.
                                "support.audit.take-every=1h",
                                "support.web.limits.sign-in-address=100000",
                                "support.web.limits.sign-in-username=100000",
                                "server.address=127.0.0.1",
                                "server.port=0",
                                "spring.main.banner-mode=off")
                        .properties(properties)
                        .initializers(starting ->
                                starting.getBeanFactory().registerSingleton("moved", clock))
                        .run();
        var server = ((WebServerApplicationContext) context).getWebServer();
        address = "http://127.0.0.1:" + (server == null ? -1 : server.getPort());
        add(ROOT, Role.ADMIN, null, ROOTS_PASSWORD);
    }

    /** Not annotated: a whole command side scans for configurations. */
    static class Time {
        @Bean
        @Primary
        Clock movedClock(MovableClock moved) {
            return moved;
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String name) {
            return json().path(name).asString();
        }
    }

    public MovableClock clock() {
        return clock;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient database() {
        return JdbcClient.create(ledger.source());
    }

    /** Not over HTTP: how the first one comes to be. Returns the person's id. */
    public String add(String username, Role role, @Nullable Level level, String password) {
        var created =
                bean(Accounts.class)
                        .create(
                                new NewAccount(username, role, level, null, null),
                                password,
                                new Cause("test", ActorRole.SYSTEM, null, "trace", null));
        return String.valueOf(created.person());
    }

    public Answer signIn(String username, String password) {
        return post(
                "/auth/token",
                null,
                JSON.writeValueAsString(Map.of("username", username, "password", password)));
    }

    /** An access token of the administrator's. */
    public String root() {
        return signIn(ROOT, ROOTS_PASSWORD).text("accessToken");
    }

    public Answer refresh(String token) {
        return post("/auth/refresh", null, JSON.writeValueAsString(Map.of("refreshToken", token)));
    }

    public Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    public Answer post(String path, @Nullable String token, String json) {
        return send("POST", path, token, json);
    }

    public Answer put(String path, @Nullable String token, String json) {
        return send("PUT", path, token, json);
    }

    public Answer send(String method, String path, @Nullable String token, @Nullable String json) {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** Of an account or a key. */
    public List<Recorded<IdentityEvent>> events(String stream) {
        EventCodec codec = bean(EventCodec.class);
        return bean(LedgerReader.class).stream(stream, 0, 1_000).stream()
                .map(event -> codec.decode(event, IdentityEvent.class))
                .toList();
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
    }
}
