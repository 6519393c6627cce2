package com.flashafrica.support.platform.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.identity.AccessTokens;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token says what was true when it was given; a key what was true when it was made. */
class StandingTest {
    private static final String SECRET = "c2VjcmV0LXNlY3JldC1zZWNyZXQ";
    private static final Duration SOON = Duration.ofSeconds(6);

    @TempDir private static Path folder;

    private static EmbeddedLedger ledger;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api =
                RunningApi.on(
                        ledger,
                        "support.identity.local.key-file=" + folder.resolve("access.pem"),
                        "support.ledger.reader.role=support_reader");
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void disabling_an_account_ends_its_tokens() throws Exception {
        account("person-1", "'AGENT', 'L2'");
        String token = token("person-1", Role.AGENT, Level.L2);
        assertThat(status(token)).isEqualTo(201);
        ledger.run("UPDATE account SET enabled = false WHERE person = 'person-1'");
        ends(token);
    }

    @Test
    void another_role_ends_the_tokens_of_the_one_before() throws Exception {
        account("person-2", "'LEAD', NULL");
        String token = token("person-2", Role.LEAD, null);
        assertThat(status(token)).isEqualTo(201);
        ledger.run("UPDATE account SET role = 'AUDITOR', epoch = 2 WHERE person = 'person-2'");
        ends(token);
    }

    @Test
    void a_role_that_the_account_has_not_is_not_believed_however_well_signed() throws Exception {
        account("person-3", "'CUSTOMER', NULL");
        assertThat(status(token("person-3", Role.LEAD, null))).isEqualTo(401);
        assertThat(status(token("person-none", Role.LEAD, null))).isEqualTo(401);
        assertThat(status(token("person-3", Role.CUSTOMER, null))).isEqualTo(201);
    }

    @Test
    void a_key_may_what_it_was_made_for_and_no_more() throws Exception {
        key("bot-1", "'AGENT', 'L1', '{TICKET_OPEN,NO_SUCH}'", "now() + interval '1 day'");
        String key = "fsk_bot-1_" + SECRET;
        assertThat(status(key)).isEqualTo(201);
        api.with("Bearer " + key)
                .post("/tickets/ticket-x/notes", "{\"body\":\"a\"}")
                .expectStatus()
                .isForbidden();
        assertThat(status("fsk_bot-1_" + SECRET + "x")).isEqualTo(401);
        assertThat(status("fsk_bot-9_" + SECRET)).isEqualTo(401);
        assertThat(status("fsk_bot-1")).isEqualTo(401);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        one(
                                                "SELECT last_used_at IS NOT NULL FROM api_key"
                                                        + " WHERE id = 'bot-1'"))
                                .isEqualTo("t"));
        ledger.run("UPDATE api_key SET revoked_at = now() WHERE id = 'bot-1'");
        ends(key);
    }

    @Test
    void a_key_ends() throws Exception {
        key("bot-2", "'LEAD', NULL, '{TICKET_OPEN}'", "now() - interval '1 second'");
        assertThat(status("fsk_bot-2_" + SECRET)).isEqualTo(401);
    }

    private static void ends(String token) {
        await().atMost(SOON).untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    private static int status(String token) {
        return api.with("Bearer " + token)
                .post(
                        "/tickets",
                        """
                        {"subject":"No VPN","channel":"WEB","requester":{"name":"Awa"}}
                        """)
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static String token(
            String person, Role role, @org.jspecify.annotations.Nullable Level level) {
        return api.bean(AccessTokens.class).issue(person, role, level, 1).value();
    }

    private static void account(String person, String role) throws SQLException {
        ledger.run(
                "INSERT INTO person_directory (id, name, created_at) VALUES ('%s', 'A', now());"
                                .formatted(person)
                        + "INSERT INTO account (person, username, password_hash, role, level,"
                        + " created_at) VALUES ('%s', '%s', 'x', %s, now())"
                                .formatted(person, person, role));
    }

    private static void key(String id, String may, String until) throws Exception {
        String digest =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(SECRET.getBytes(StandardCharsets.UTF_8)));
        ledger.run(
                """
                ALTER TABLE api_key DROP CONSTRAINT IF EXISTS api_key_digest_key;
                INSERT INTO api_key (id, name, digest, role, level, scopes, created_by,
                                     created_at, expires_at)
                VALUES ('%s', 'bot', decode('%s', 'hex'), %s, 'admin', now(), %s)
                """
                        .formatted(id, digest, may, until));
    }

    private static String one(String sql) throws SQLException {
        try (var connection = ledger.source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
