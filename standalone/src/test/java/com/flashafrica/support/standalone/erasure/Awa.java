package com.flashafrica.support.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who says their name, number and worries wherever there is a field for them, and wherever
 * there is none; and every answer that said no.
 */
final class Awa {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("https://support\\.example(/r/[^\\s/>]+)");

    private final TwoSides sides;
    private final Canaries canaries;
    private final List<String> refusals = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    final String name;
    final String mail;
    final String phone;
    final String userAgent;
    final String username;
    final String password;
    String person = "";
    String ticket = "";
    String token = "";

    Awa(TwoSides sides, Canaries canaries) {
        this.sides = sides;
        this.canaries = canaries;
        name = canaries.letters("name");
        mail = canaries.letters("mail") + "@example.org";
        phone = canaries.digits("phone");
        userAgent = canaries.letters("user agent");
        username = canaries.letters("username");
        password = canaries.letters("password");
    }

    /** Everything that works. */
    void comeForSupport() throws IOException {
        ticket =
                lead(
                                "POST",
                                "/api/v1/tickets",
                                json(
                                        "subject", canaries.letters("subject"),
                                        "description", canaries.letters("description"),
                                        "channel", "WEB",
                                        "category", "VPN",
                                        "requester",
                                                Map.of(
                                                        "email", mail,
                                                        "name", name,
                                                        "phone", phone)))
                        .path("id")
                        .asString();
        JsonNode account =
                good(
                        "POST",
                        "/api/v1/identity/accounts",
                        json(
                                "username", username,
                                "role", "CUSTOMER",
                                "name", name,
                                "email", mail,
                                "password", password),
                        "Authorization",
                        TwoSides.as(Role.ADMIN));
        person = account.path("person").asString();
        JsonNode session =
                good(
                        "POST",
                        "/api/v1/auth/token",
                        json("username", username, "password", password),
                        "User-Agent",
                        userAgent);
        token = session.path("accessToken").asString();
        canaries.known("access token", token.substring(token.lastIndexOf('.') + 1));
        canaries.known("refresh token", session.path("refreshToken").asString());
        attach();
        own("/replies", json("body", canaries.letters("reply")));
        onTicket("/notes", json("body", canaries.letters("note")));
        onTicket("/escalations", json("level", "L2", "reason", canaries.letters("escalation")));
        onTicket("/resolutions", json("summary", canaries.letters("resolution")));
        rateByMail();
        importHistory();
    }

    private void attach() throws IOException {
        String content = canaries.letters("file content");
        String file = canaries.letters("file name") + ".txt";
        JsonNode kept =
                good(
                        "POST",
                        "/api/v1/tickets/" + ticket + "/attachments?name=" + file,
                        content,
                        "Authorization",
                        "Bearer " + token,
                        "User-Agent",
                        userAgent,
                        "Content-Type",
                        "text/plain");
        own(
                "/replies",
                json(
                        "body",
                        "As attached.",
                        "attachments",
                        List.of(
                                Map.of(
                                        "name",
                                        file,
                                        "type",
                                        "text/plain",
                                        "size",
                                        content.length(),
                                        "digest",
                                        kept.path("digest").asString()))));
    }

    private void rateByMail() throws IOException {
        assertThat(sides.mail().waitForIncomingEmail(Duration.ofSeconds(60).toMillis(), 1))
                .isTrue();
        String letter = text(0);
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).as("a link in %s", letter).isTrue();
        HttpResponse<String> rated =
                sides.send(
                        "POST",
                        Objects.requireNonNull(link.group(1)),
                        "score=2&comment=" + canaries.letters("comment"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(rated.statusCode()).as(rated.body()).isEqualTo(200);
    }

    private String text(int number) {
        try {
            return String.valueOf(sides.mail().getReceivedMessages()[number].getContent());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void importHistory() throws IOException {
        String imported = canaries.letters("imported name");
        String subject = canaries.letters("imported subject");
        String bad = canaries.letters("bad line");
        String lines =
                """
                {"ticket":"A","at":"2020-01-01T08:00:00Z","by":"%1$s","requester":"%1$s","event":"opened","subject":"%2$s"}
                {"ticket":"A","at":"2020-01-01T08:11:00Z","by":"%1$s","event":"closed"}
                {"ticket":"B","at":"%3$s","by":"%1$s","event":"opened","subject":"%3$s"}
                {"ticket":"C","at":"2020-01-01T08:00:00Z","by":"%1$s","event":"%3$s"}
                {"ticket":"D","at":"2020-01-01T08:00:00Z","by":"%1$s","event":"opened","priority":"%3$s"}
                {"ticket":"E","at":"2020-01-01T08:00:00Z", %3$s
                %3$s
                {"ticket":"F","at":"2020-01-01T08:00:00Z","by":"%1$s","event":"replied","body":"%3$s"}
                """
                        .formatted(imported, subject, bad);
        JsonNode accepted =
                good(
                        "POST",
                        "/api/v1/imports?source=elsewhere",
                        lines,
                        "Authorization",
                        TwoSides.as(Role.LEAD),
                        "Content-Type",
                        "application/x-ndjson");
        String status = "/api/v1/imports/" + accepted.path("importId").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    String told = sides.get(Role.LEAD, status).body();
                    refusals.add(told);
                    return told.contains("\"DONE\"");
                });
        HttpResponse<String> bads =
                sides.send(
                        "POST",
                        "/api/v1/imports?source=elsewhere",
                        "number,opened_at\n\"" + bad + ",x\n\n" + bad,
                        "Authorization",
                        TwoSides.as(Role.LEAD),
                        "Content-Type",
                        "text/csv");
        String other = JSON.readTree(bads.body()).path("importId").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    String told = sides.get(Role.LEAD, "/api/v1/imports/" + other).body();
                    refusals.add(told);
                    return told.contains("\"DONE\"") || told.contains("\"FAILED\"");
                });
    }

    /** Everything that does not. */
    void makeMistakes() throws Exception {
        List<String> all = List.of(name, mail, phone, password);
        for (String word : all) {
            bad("POST", "/api/v1/tickets", "{\"subject\": \"" + word);
            bad("POST", "/api/v1/tickets", "{\"subject\": [\"" + word + "\"]}");
            bad("POST", "/api/v1/tickets", json("subject", "x", "channel", word));
            bad("POST", "/api/v1/tickets", json("subject", word.repeat(400), "channel", "WEB"));
            bad("POST", "/api/v1/tickets", json("subject", "x", "channel", "WEB", "tags", word));
            bad(
                    "POST",
                    "/api/v1/tickets",
                    json(
                            "subject", "x",
                            "channel", "WEB",
                            "requester", Map.of("email", word + "@@")));
            bad(
                    "POST",
                    "/api/v1/tickets",
                    json("subject", "x", "channel", "WEB", "requester", Map.of("id", word)));
            bad("POST", "/api/v1/tickets/" + word + "/replies", json("body", word));
            bad("POST", "/api/v1/tickets/" + ticket + "/starts", json("by", word));
            bad("PUT", "/api/v1/tickets/" + ticket + "/assignment", json("agent", mail));
            bad("GET", "/api/v1/tickets/" + word, null);
            bad("GET", "/api/v1/tickets?priority=" + word, null);
            bad("GET", "/api/v1/tickets?cursor=" + word, null);
            bad("GET", "/api/v1/tickets?q@" + word + "=" + word, null);
            bad("GET", "/api/v1/tickets/" + ticket + "?asOf=" + word, null);
            bad("GET", "/api/v1/exports/" + word, null);
            bad("GET", "/" + word, null);
            bad("GET", "/api/v1/events?types=" + word, null);
            bad("POST", "/api/v1/privacy/erasures", json("person", word, "reason", word));
            bad("GET", "/api/v1/privacy/people/" + word + "/export", null);
            bad("POST", "/api/v1/imports?source=%0A" + word, word, "Content-Type", "text/csv");
            bad("POST", "/api/v1/tickets", word, "Content-Type", "text/plain");
            bad(
                    "POST",
                    "/api/v1/tickets/" + ticket + "/closures",
                    "{}",
                    "If-Match",
                    word,
                    "Idempotency-Key",
                    word);
            bad("GET", "/api/v1/tickets", null, "Authorization", "Bearer " + word);
            bad("GET", "/api/v1/tickets", null, "Authorization", "Basic " + word);
            bad(
                    "POST",
                    "/api/v1/auth/token",
                    json("username", username, "password", word + "!"),
                    "Authorization",
                    "");
            bad("POST", "/api/v1/auth/refresh", json("refreshToken", word), "Authorization", "");
        }
        asIfTheDatabaseWereBroken();
    }

    /** A server that says which row it does not take says what is in it. */
    private void asIfTheDatabaseWereBroken() throws Exception {
        String opening =
                json(
                        "subject",
                        name,
                        "channel",
                        "WEB",
                        "requester",
                        Map.of("name", name, "email", "new" + mail));
        sides.execute(
                "ALTER TABLE person_directory ADD CONSTRAINT broken CHECK (name IS NULL)"
                        + " NOT VALID");
        try {
            bad("POST", "/api/v1/tickets", opening);
        } finally {
            sides.execute("ALTER TABLE person_directory DROP CONSTRAINT broken");
        }
        sides.execute("ALTER TABLE person_directory RENAME TO away");
        try {
            bad("POST", "/api/v1/tickets", opening);
            bad("GET", "/api/v1/tickets?q=" + name, null);
        } finally {
            sides.execute("ALTER TABLE away RENAME TO person_directory");
        }
        assertThat(statuses.keySet()).as("%s", statuses).anyMatch(status -> status >= 500);
    }

    /** All that was said with a no: bodies and headers. */
    String refusals() {
        return String.join("\n", refusals);
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void bad(String method, String path, @Nullable String body, String... headers)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Authorization")) {
            all.addAll(List.of("Authorization", TwoSides.as(Role.LEAD)));
        }
        HttpResponse<String> answer = sides.send(method, path, body, all.toArray(String[]::new));
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 400) {
            String said = answer.body() + "\n" + answer.headers().map();
            refusals.add(said);
            if (!canaries.in(said).isEmpty()) {
                System.err.println(method + " " + path + " was answered by " + said);
            }
        }
    }

    private JsonNode own(String path, String body) throws IOException {
        return good(
                "POST",
                "/api/v1/tickets/" + ticket + path,
                body,
                "Authorization",
                "Bearer " + token,
                "User-Agent",
                userAgent);
    }

    private JsonNode onTicket(String path, String body) throws IOException {
        return lead("POST", "/api/v1/tickets/" + ticket + path, body);
    }

    private JsonNode lead(String method, String path, String body) throws IOException {
        return good(method, path, body, "Authorization", TwoSides.as(Role.LEAD));
    }

    private JsonNode good(String method, String path, String body, String... headers)
            throws IOException {
        HttpResponse<String> answer = sides.send(method, path, body, headers);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    /** Names and values, one after the other. */
    private static String json(Object... fields) {
        Map<String, Object> all = new TreeMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            all.put(String.valueOf(fields[at]), fields[at + 1]);
        }
        return JSON.writeValueAsString(all);
    }
}
