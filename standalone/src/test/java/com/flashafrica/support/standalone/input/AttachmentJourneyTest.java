package com.flashafrica.support.standalone.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file from whoever sends it to whoever saves it. */
@ExtendWith(RunningPlatform.class)
class AttachmentJourneyTest {
    private static final String NAME = "journal d'été “vpn”.txt";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void what_comes_in_goes_out_as_something_to_save(Desk desk) throws Exception {
        String ticket = open(desk);
        byte[] content = text(700_000);
        JsonNode upload = upload(desk, ticket, content);
        String digest = upload.path("digest").asString();
        reply(desk, ticket, upload, "replies");

        HttpResponse<byte[]> file = download(desk, "GET", ticket, digest, TestTokens.lead());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(content);
        var headers = file.headers();
        assertThat(headers.firstValue("Content-Type")).contains("text/plain");
        assertThat(headers.firstValue("Content-Length")).contains("700000");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox");
        assertThat(headers.firstValue("ETag")).contains("\"" + digest + "\"");
        assertThat(headers.firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''journal%20d%27%C3%A9t%C3%A9")
                .doesNotContain("“");

        assertThat(download(desk, "HEAD", ticket, digest, TestTokens.lead()).body()).isEmpty();
        assertThat(
                        download(
                                        desk,
                                        "GET",
                                        ticket,
                                        digest,
                                        TestTokens.lead(),
                                        "If-None-Match",
                                        "\"" + digest + "\"")
                                .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_file_is_found_under_its_own_ticket_alone(Desk desk) throws Exception {
        String ticket = open(desk);
        String digest = upload(desk, ticket, text(100)).path("digest").asString();
        String lead = TestTokens.lead();

        assertThat(download(desk, "GET", open(desk), digest, lead).statusCode()).isEqualTo(404);
        assertThat(download(desk, "GET", ticket, "ab".repeat(32), lead).statusCode())
                .isEqualTo(404);
        assertThat(download(desk, "GET", ticket, "x", lead).statusCode()).isEqualTo(404);
        assertThat(download(desk, "GET", ticket, digest + "?as=html", lead).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_requester_is_handed_what_was_answered_and_not_what_was_noted(Desk desk)
            throws Exception {
        String ticket = open(desk);
        JsonNode noted = upload(desk, ticket, text(101));
        JsonNode replied = upload(desk, ticket, text(102));
        reply(desk, ticket, noted, "notes");
        reply(desk, ticket, replied, "replies");
        String requester = requesterOf(desk, ticket);
        String customer = TestTokens.bearer(Role.CUSTOMER, requester);

        assertThat(status(desk, ticket, replied, customer)).isEqualTo(200);
        assertThat(status(desk, ticket, noted, customer)).isEqualTo(404);
        assertThat(status(desk, ticket, noted, TestTokens.lead())).isEqualTo(200);
        String other = TestTokens.bearer(Role.CUSTOMER, "customer-other");
        assertThat(status(desk, ticket, replied, other)).isEqualTo(404);
    }

    @Test
    void what_is_html_is_shown_without_what_does_harm_and_kept_as_it_came(Desk desk) {
        String html = "<p onclick='x()'>Bonjour <b>Awa</b><script>alert(1)</script></p>";
        String lead = TestTokens.lead();
        String ticket =
                desk.post(
                                "/api/v1/tickets",
                                """
                                {"subject": "<b>s</b>", "description": "%s", "format": "HTML",
                                 "channel": "EMAIL", "requester": {"name": "Awa"}}
                                """
                                        .formatted(html),
                                "Authorization",
                                lead)
                        .json()
                        .path("id")
                        .asString();
        desk.post(
                "/api/v1/tickets/" + ticket + "/replies",
                "{\"author\": \"AGENT\", \"format\": \"HTML\", \"body\": \"" + html + "\"}",
                "Authorization",
                lead);
        desk.post(
                "/api/v1/tickets/" + ticket + "/notes",
                "{\"body\": \"" + html + "\"}",
                "Authorization",
                lead);

        await().untilAsserted(() -> {
            JsonNode page = get(desk, "/api/v1/tickets/" + ticket);
            assertThat(page.path("description").asString()).isEqualTo("<p>Bonjour <b>Awa</b></p>");
            assertThat(page.path("format").asString()).isEqualTo("HTML");
            assertThat(page.path("subject").asString()).isEqualTo("<b>s</b>");
        });
        JsonNode timeline = get(desk, "/api/v1/tickets/" + ticket + "/timeline").path("items");
        JsonNode reply = find(timeline, "ticket.replied");
        assertThat(reply.path("body").asString()).isEqualTo("<p>Bonjour <b>Awa</b></p>");
        assertThat(reply.path("format").asString()).isEqualTo("HTML");
        JsonNode note = find(timeline, "ticket.noted");
        assertThat(note.path("body").asString()).as("text is text").isEqualTo(html);
        assertThat(note.has("format")).isFalse();
    }

    private static JsonNode find(JsonNode timeline, String type) {
        for (JsonNode entry : timeline) {
            if (entry.path("type").asString().equals(type)) {
                return entry.path("data");
            }
        }
        throw new AssertionError(timeline.toString());
    }

    private static JsonNode get(Desk desk, String path) {
        return desk.get(path, "Authorization", TestTokens.lead()).json();
    }

    private static String requesterOf(Desk desk, String ticket) {
        await().until(() -> get(desk, "/api/v1/tickets/" + ticket).has("requester"));
        return get(desk, "/api/v1/tickets/" + ticket).path("requester").path("id").asString();
    }

    private static String open(Desk desk) {
        return desk.post(
                        "/api/v1/tickets",
                        """
                        {"subject": "VPN", "channel": "WEB", "requester": {"name": "Awa"}}
                        """,
                        "Authorization",
                        TestTokens.lead())
                .json()
                .path("id")
                .asString();
    }

    private static JsonNode upload(Desk desk, String ticket, byte[] content) throws Exception {
        String name = URLEncoder.encode(NAME, StandardCharsets.UTF_8);
        URI address =
                URI.create(
                        desk.address() + "/api/v1/tickets/" + ticket + "/attachments?name=" + name);
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "text/plain")
                                .header("Authorization", TestTokens.lead())
                                .POST(BodyPublishers.ofByteArray(content))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void reply(Desk desk, String ticket, JsonNode file, String what) {
        String author = what.equals("replies") ? "\"author\":\"AGENT\"," : "";
        String body = "{" + author + "\"body\":\"x\",\"attachments\":[" + file + "]}";
        var answer =
                desk.post(
                        "/api/v1/tickets/" + ticket + "/" + what,
                        body,
                        "Authorization",
                        TestTokens.lead());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private static int status(Desk desk, String ticket, JsonNode file, String token)
            throws Exception {
        return download(desk, "GET", ticket, file.path("digest").asString(), token).statusCode();
    }

    private static HttpResponse<byte[]> download(
            Desk desk, String method, String ticket, String digest, String token, String... more)
            throws Exception {
        URI address =
                URI.create(desk.address() + "/api/v1/tickets/" + ticket + "/attachments/" + digest);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .method(method, BodyPublishers.noBody())
                        .header("Authorization", token);
        for (int at = 0; at < more.length; at += 2) {
            request.header(more[at], more[at + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        return text;
    }
}
