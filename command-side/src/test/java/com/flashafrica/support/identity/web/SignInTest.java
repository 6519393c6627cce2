package com.flashafrica.support.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.LocalDesk;
import com.flashafrica.support.identity.LocalDesk.Answer;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ticketing.Level;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is let in, and that nobody learns why somebody else was not. */
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {
    private static final String PASSWORD = "canary-password-1";

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
    void whoever_knows_the_password_gets_tokens_for_their_role() {
        String person = desk.add("moussa", Role.AGENT, Level.L2, PASSWORD);

        Answer answer = desk.signIn("MOUSSA", PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "accessToken", "refreshToken", "expiresInSeconds", "tokenType");
        assertThat(answer.json().path("expiresInSeconds").asLong()).isEqualTo(300);
        assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        JsonNode claims = claims(answer.text("accessToken"));
        assertThat(claims.path("sub").asString()).isEqualTo(person);
        assertThat(claims.path("role").asString()).isEqualTo("AGENT");
        assertThat(claims.path("level").asString()).isEqualTo("L2");
        assertThat(claims.path("epoch").asLong()).isEqualTo(1);
    }

    /** Each fails for another reason, and all that can be seen or felt is the same. */
    @Test
    void every_failure_looks_the_same_and_takes_the_same_work() {
        desk.add("known", Role.LEAD, null, PASSWORD);
        desk.add("locked", Role.LEAD, null, PASSWORD);
        lock("locked");
        String disabled = desk.add("disabled", Role.LEAD, null, PASSWORD);
        desk.put("/identity/accounts/" + disabled + "/enabled", desk.root(), "{\"enabled\":false}");

        List<Answer> answers =
                List.of(
                        oneCheck("nobody", PASSWORD),
                        oneCheck("known", "wrong password"),
                        oneCheck("locked", PASSWORD),
                        oneCheck("disabled", PASSWORD),
                        oneCheck("known", ""),
                        oneCheck("", ""));

        assertThat(answers).allMatch(answer -> answer.status() == 401);
        assertThat(answers.stream().map(SignInTest::seen).distinct()).hasSize(1);
        assertThat(seen(answers.getFirst()))
                .contains("urn:flash-support:sign-in-failed", "www-authenticate");
    }

    @Test
    void failures_in_a_row_lock_an_account_for_longer_and_longer() {
        desk.add("target", Role.LEAD, null, PASSWORD);
        lock("target");
        assertThat(desk.signIn("target", PASSWORD).status()).isEqualTo(401);

        desk.clock().advance(Duration.ofSeconds(11));
        assertThat(desk.signIn("target", "wrong again").status()).isEqualTo(401);
        desk.clock().advance(Duration.ofSeconds(11));
        assertThat(desk.signIn("target", PASSWORD).status()).as("for 20 s now").isEqualTo(401);
        desk.clock().advance(Duration.ofSeconds(10));
        assertThat(desk.signIn("target", PASSWORD).status()).isEqualTo(200);

        desk.signIn("target", "wrong");
        assertThat(desk.signIn("target", PASSWORD).status())
                .as("the row began anew")
                .isEqualTo(200);
    }

    /** Or whoever tries could keep somebody out for good. */
    @Test
    void what_is_tried_while_it_is_locked_does_not_count() {
        desk.add("besieged", Role.LEAD, null, PASSWORD);
        lock("besieged");
        for (int tries = 0; tries < 5; tries++) {
            desk.signIn("besieged", "wrong");
        }
        desk.clock().advance(Duration.ofSeconds(11));
        assertThat(desk.signIn("besieged", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessing_at_many_at_once_gets_no_further() {
        desk.add("hammered", Role.LEAD, null, PASSWORD);
        List<Thread> guesses =
                java.util.stream.IntStream.range(0, 24)
                        .mapToObj(n ->
                                Thread.ofVirtual()
                                        .start(() -> desk.signIn("hammered", "guess " + n)))
                        .toList();
        guesses.forEach(SignInTest::join);

        assertThat(desk.signIn("hammered", PASSWORD).status()).isEqualTo(401);
        assertThat(
                        desk.database()
                                .sql("SELECT failures FROM account WHERE username = 'hammered'")
                                .query(Integer.class)
                                .single())
                .as("the sixth locked it, and those after did not count")
                .isEqualTo(6);
    }

    @Test
    void sign_ins_are_recorded_and_failed_ones_name_nobody() {
        String person = desk.add("recorded", Role.AUDITOR, null, PASSWORD);
        Map<String, Long> before = recorded();

        desk.signIn("recorded", PASSWORD);
        desk.signIn("recorded", "wrong password");
        desk.signIn("typed-by-mistake", "wrong password");

        Map<String, Long> after = recorded();
        String failed = "SIGN_IN_FAILED anonymous UNKNOWN /api/v1/auth/token";
        assertThat(after).containsEntry("SIGN_IN " + person + " AUDITOR /api/v1/auth/token", 1L);
        assertThat(after.getOrDefault(failed, 0L) - before.getOrDefault(failed, 0L)).isEqualTo(2);
        assertThat(after.keySet()).noneMatch(row -> row.contains("typed-by-mistake"));
    }

    @Test
    void no_password_and_no_token_is_ever_logged_or_kept(CapturedOutput output) {
        desk.add("quiet", Role.LEAD, null, PASSWORD);
        Answer answer = desk.signIn("quiet", PASSWORD);
        desk.signIn("quiet", "canary-wrong");
        desk.post("/auth/token", null, "{\"username\":\"quiet\",\"password\":\"canary-cut");
        desk.post("/auth/token", null, "{\"username\":7,\"password\":[\"canary-form\"]}");
        desk.refresh(answer.text("refreshToken"));
        desk.refresh(answer.text("refreshToken"));

        assertThat(output.getAll())
                .doesNotContain(PASSWORD, "canary-")
                .doesNotContain(answer.text("accessToken"), answer.text("refreshToken"));
        String rows =
                desk.database()
                        .sql(
                                "SELECT (SELECT string_agg(account::text, ' ') FROM account)"
                                        + " || (SELECT string_agg(refresh_token::text, ' ')"
                                        + " FROM refresh_token)")
                        .query(String.class)
                        .single();
        assertThat(rows)
                .contains("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD, answer.text("refreshToken"));
    }

    private static void lock(String username) {
        for (int failure = 0; failure < 6; failure++) {
            assertThat(desk.signIn(username, "wrong").status()).isEqualTo(401);
        }
    }

    /** That exactly one password was compared with exactly one hash. */
    private static Answer oneCheck(String username, String password) {
        long before = checks();
        Answer answer = desk.signIn(username, password);
        assertThat(checks() - before).isEqualTo(1);
        return answer;
    }

    private static long checks() {
        return desk.bean(MeterRegistry.class)
                .get("support.identity.password.checks")
                .timer()
                .count();
    }

    /** All of the answer that tells something. */
    private static String seen(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        headers.keySet()
                .removeIf(name -> name.toLowerCase(java.util.Locale.ROOT).contains("trace"));
        headers.keySet()
                .removeIf(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("ratelimit"));
        return headers + " " + answer.response().body().replaceAll("\"trace\":\"[^\"]*\"", "");
    }

    private static Map<String, Long> recorded() {
        Map<String, Long> rows = new TreeMap<>();
        desk.database()
                .sql("SELECT kind, actor, role, route, times FROM access_outbox")
                .query(row -> {
                    String key =
                            String.join(
                                    " ",
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4));
                    rows.merge(key, row.getLong(5), Long::sum);
                });
        return rows;
    }

    private static JsonNode claims(String token) {
        byte[] json =
                Base64.getUrlDecoder()
                        .decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
