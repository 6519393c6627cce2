package com.flashafrica.support.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.IdentityEvent.ApiKeyCreated;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyRevoked;
import com.flashafrica.support.identity.LocalDesk;
import com.flashafrica.support.identity.LocalDesk.Answer;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ticketing.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Keys of machines, from when they are shown to when they open nothing any more. */
class MachineKeysApiTest {
    private static final String KEYS = "/identity/keys";
    private static final String ROBOT =
            """
            {"name":"nightly robot","role":"AGENT","level":"L1",
             "scopes":["TICKET_READ","SELF"],"expiresInDays":30}
            """;

    @TempDir private static Path folder;
    private static LocalDesk desk;

    @BeforeAll
    static void start() {
        desk = new LocalDesk(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_digest() throws Exception {
        Answer made = desk.post(KEYS, desk.root(), ROBOT);

        assertThat(made.status()).isEqualTo(201);
        String id = made.text("id");
        assertThat(made.text("key")).matches("fsk_" + id + "_[A-Za-z0-9]{43}");
        String secret = made.text("key").substring("fsk__".length() + id.length());
        byte[] kept =
                desk.database()
                        .sql("SELECT digest FROM api_key WHERE id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single();
        assertThat(kept)
                .isEqualTo(
                        MessageDigest.getInstance("SHA-256")
                                .digest(secret.getBytes(StandardCharsets.UTF_8)));
        JsonNode listed = listed(id);
        assertThat(listed.propertyNames())
                .contains("id", "name", "role", "level", "scopes", "created", "expires");
        assertThat(desk.get(KEYS, desk.root()).response().body()).doesNotContain(secret);
    }

    @Test
    void a_key_opens_what_it_is_for_and_its_use_is_noted() {
        Answer made = desk.post(KEYS, desk.root(), ROBOT);

        JsonNode me = desk.get("/identity/me", made.text("key")).json();

        assertThat(me.path("id").asString()).isEqualTo("key-" + made.text("id"));
        assertThat(me.path("authenticated").asString()).isEqualTo("api-key");
        assertThat(me.path("may").propertyNames()).containsExactlyInAnyOrder("TICKET_READ", "SELF");
        assertThat(desk.get(KEYS, made.text("key")).status()).isEqualTo(403);
        await().until(() -> listed(made.text("id")).path("lastUsed").isString());
    }

    @Test
    void a_key_is_where_it_was_said_to_be() {
        Answer made = desk.post(KEYS, desk.root(), ROBOT);
        String location = made.response().headers().firstValue("Location").orElseThrow();

        Answer found = desk.get(location.substring("/api/v1".length()), desk.root());

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).isEqualTo(listed(made.text("id")));
        for (String nothing : List.of("/nothing", "/No-Key!")) {
            Answer missing = desk.get(KEYS + nothing, desk.root());
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.text("type")).isEqualTo("urn:flash-support:key-not-found");
        }
    }

    @Test
    void a_revoked_key_and_one_that_is_over_open_nothing() {
        Answer revoked = desk.post(KEYS, desk.root(), ROBOT);
        assertThat(desk.get("/identity/me", revoked.text("key")).status()).isEqualTo(200);
        String path = KEYS + "/" + revoked.text("id");
        assertThat(desk.send("DELETE", path, desk.root(), null).status()).isEqualTo(204);
        assertThat(desk.send("DELETE", path, desk.root(), null).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> desk.get("/identity/me", revoked.text("key")).status() == 401);
        assertThat(listed(revoked.text("id")).path("revoked").isString()).isTrue();

        Answer over = desk.post(KEYS, desk.root(), ROBOT.replace("30", "1"));
        desk.clock().advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(desk.get("/identity/me", over.text("key")).status()).isEqualTo(401);
    }

    @Test
    void what_is_done_to_a_key_is_recorded() {
        Answer made = desk.post(KEYS, desk.root(), ROBOT);
        desk.send("DELETE", KEYS + "/" + made.text("id"), desk.root(), null);

        var events = desk.events("key-" + made.text("id"));
        assertThat(events).hasSize(2);
        ApiKeyCreated created = (ApiKeyCreated) events.getFirst().payload();
        assertThat(created.role()).isEqualTo(Role.AGENT);
        assertThat(created.level()).isEqualTo(Level.L1);
        assertThat(created.scopes()).isEqualTo(List.of("TICKET_READ", "SELF"));
        assertThat(
                        ChronoUnit.DAYS.between(
                                events.getFirst().occurredAt().minusSeconds(5),
                                created.expiresAt()))
                .isEqualTo(30);
        assertThat(events.getLast().payload()).isEqualTo(new ApiKeyRevoked(created.key()));
    }

    @Test
    void no_key_is_for_a_customer_for_looking_after_accounts_or_for_more_than_a_year() {
        for (String bad :
                List.of(
                        ROBOT.replace("\"AGENT\",\"level\":\"L1\"", "\"CUSTOMER\""),
                        ROBOT.replace("\"AGENT\",\"level\":\"L1\"", "\"ADMIN\""),
                        ROBOT.replace("\"AGENT\",\"level\":\"L1\"", "\"ADMIN\"")
                                .replace("TICKET_READ\",\"SELF", "OPERATE\",\"KEYS"),
                        ROBOT.replace(",\"level\":\"L1\"", ""),
                        ROBOT.replace("30", "366"),
                        ROBOT.replace("30", "0"),
                        ROBOT.replace("\"TICKET_READ\",\"SELF\"", ""),
                        ROBOT.replace("SELF", "ACCOUNTS"),
                        ROBOT.replace("SELF", "EVERYTHING"))) {
            Answer answer = desk.post(KEYS, desk.root(), bad);
            assertThat(answer.status()).as(bad).isEqualTo(422);
        }
    }

    @Test
    void whatever_watches_the_process_may_have_a_key_for_that_and_nothing_else() {
        String scraper =
                """
                {"name":"prometheus","role":"ADMIN","scopes":["OPERATE"],"expiresInDays":365}
                """;
        Answer made = desk.post(KEYS, desk.root(), scraper);
        assertThat(made.status()).isEqualTo(201);
        assertThat(desk.get("/identity/accounts", made.text("key")).status()).isEqualTo(403);
    }

    @Test
    void what_is_not_there_cannot_be_revoked() {
        assertThat(desk.send("DELETE", KEYS + "/nothing", desk.root(), null).text("type"))
                .isEqualTo("urn:flash-support:key-not-found");
        assertThat(desk.send("DELETE", KEYS + "/No-Key!", desk.root(), null).status())
                .isEqualTo(404);
    }

    private static JsonNode listed(String id) {
        for (JsonNode key : desk.get(KEYS, desk.root()).json().path("items")) {
            if (key.path("id").asString().equals(id)) {
                return key;
            }
        }
        throw new AssertionError(id + " is not listed");
    }
}
