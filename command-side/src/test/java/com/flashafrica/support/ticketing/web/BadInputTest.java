package com.flashafrica.support.ticketing.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {
    private static final String GOOD =
            """
            {"subject":"No VPN","description":"It fails","channel":"WEB","priority":"LOW",
             "requester":{"name":"Awa"},"tags":["a"],"by":"agent-1"}
            """;

    private static EmbeddedLedger ledger;
    private static RunningApi api;
    private static String ticket = "";

    @BeforeAll
    static void start() {
        // Problems are English wherever the server stands.
        Locale.setDefault(Locale.FRANCE);
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.on(ledger);
        ticket = "/tickets/" + api.open();
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
        Locale.setDefault(Locale.ROOT);
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                opening("\"No VPN\"", "\" \"", "subject", "must not be blank"),
                opening("\"No VPN\"", "null", "subject", "must not be null"),
                opening("\"No VPN\"", text(501), "subject", "must have at most 500 characters"),
                opening("\"No VPN\"", "\"a\\u0000b\"", "subject", "must not have control"),
                opening("\"No VPN\"", "\"\\ud83d\"", "subject", "must not have control"),
                opening("\"No VPN\"", "5", "subject", "must be a text"),
                opening("\"It fails\"", text(100_001), "description", "must have at most 100000"),
                opening("\"WEB\"", "\"FAX\"", "channel", "must be one of CHAT, EMAIL"),
                opening("\"LOW\"", "\"low\"", "priority", "must be one of LOW, NORMAL"),
                opening("\"name\"", "\"nmae\"", "requester.nmae", "is not a known field"),
                opening(
                        "\"Awa\"",
                        "\"A\",\"email\":\"nobody\"",
                        "requester.email",
                        "must be a mail"),
                opening("\"Awa\"", "\"A\",\"id\":\"none\"", "requester.id", "names nobody"),
                opening("\"Awa\"", "\"A\",\"tier\":\"GOLD\"", "requester.tier", "must be one of"),
                opening("{\"name\":\"Awa\"}", "null", "requester", "must not be null"),
                opening("[\"a\"]", "[" + text(101) + "]", "tags[0]", "must have at most 100"),
                opening("[\"a\"]", "[\"a\",\"\"]", "tags[1]", "must not be blank"),
                opening("[\"a\"]", many(51), "tags", "size must be between 0 and 50"),
                opening("\"agent-1\"", "\"a@b.c\"", "by", "must be an id, not an address"),
                opening("\"agent-1\"", "\"a;b\"", "by", "must be 1 to 100 letters"),
                opening("\"by\"", "\"language\":\"??\",\"by\"", "language", "must be a BCP 47"),
                opening(
                        "\"by\"",
                        "\"reference\":{\"id\":\"1\"},\"by\"",
                        "reference.source",
                        "null"));
    }

    private static Arguments opening(String good, String bad, String field, String reason) {
        return Arguments.of("POST", "/tickets", GOOD.replace(good, bad), field, reason);
    }

    static Stream<Arguments> work() {
        String digest = "\"digest\":\"" + "a".repeat(64) + "\"";
        return Stream.of(
                on("POST", "/replies", "{\"author\":\"AGENT\"}", "body", "must not be null"),
                on("POST", "/replies", "{\"body\":\"x\"}", "author", "must not be null"),
                on("POST", "/notes", "{\"body\":\"\"}", "body", "must not be blank"),
                on("POST", "/notes", "{\"body\":\"x\",\"format\":\"RTF\"}", "format", "TEXT, HTML"),
                on(
                        "POST",
                        "/notes",
                        "{\"body\":\"x\",\"attachments\":[{\"name\":\"f\",\"mediaType\":\"a/b\","
                                + "\"size\":1,"
                                + digest
                                + "}]}",
                        "attachments[0].digest",
                        "names nothing that was uploaded"),
                on(
                        "POST",
                        "/notes",
                        "{\"body\":\"x\",\"attachments\":[{\"name\":\"f\",\"mediaType\":\"png\","
                                + "\"size\":1,"
                                + digest
                                + "}]}",
                        "attachments[0].type",
                        "must be a media type"),
                on(
                        "POST",
                        "/notes",
                        "{\"body\":\"x\",\"attachments\":[{\"name\":\"f\",\"mediaType\":\"a/b\","
                                + digest
                                + "}]}",
                        "attachments[0].size",
                        "must not be null"),
                on("PUT", "/assignment", "{}", "agent", "or group must be given"),
                on("PUT", "/assignment", "{\"agent\":\"a@b\"}", "agent", "not an address"),
                on(
                        "POST",
                        "/escalations",
                        "{\"level\":\"L1\",\"reason\":\"x\"}",
                        "level",
                        "L2, L3"),
                on("POST", "/escalations", "{\"level\":\"L2\"}", "reason", "must not be null"),
                on("PUT", "/priority", "{}", "priority", "must not be null"),
                on("PUT", "/category", "{\"category\":\" \"}", "category", "must not be blank"),
                on("PUT", "/tags", "{}", "tags", "must not be null"),
                on("POST", "/waits", "{\"on\":\"GODOT\"}", "on", "must be one of CUSTOMER"),
                on("POST", "/resolutions", "{}", "summary", "must not be null"),
                on("POST", "/reopenings", "{}", "reason", "must not be null"),
                on("POST", "/ratings", "{\"score\":6}", "score", "less than or equal to 5"),
                on("POST", "/ratings", "{\"score\":4.5}", "score", "must be a number"),
                on("POST", "/ratings", "{}", "score", "must not be null"),
                on("POST", "/merges", "{}", "into", "must not be null"),
                on("POST", "/links", "{\"to\":\"x\"}", "kind", "must not be null"),
                on("POST", "/starts", "{\"by\":\"a@b\"}", "by", "not an address"));
    }

    private static Arguments on(
            String method, String path, String body, String field, String reason) {
        return Arguments.of(method, path, body, field, reason);
    }

    @ParameterizedTest
    @MethodSource({"openings", "work"})
    void a_field_that_is_not_acceptable_is_named(
            String method, String path, String body, String field, String reason) {
        long head = head();
        var answer = api.send(method, path.equals("/tickets") ? path : ticket + path, body);
        answer.expectStatus().isEqualTo(422);
        assertThat(json(answer).get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .satisfies(error -> {
                    assertThat(((Map<?, ?>) error).get("field")).isEqualTo(field);
                    assertThat(String.valueOf(((Map<?, ?>) error).get("reason"))).contains(reason);
                });
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void what_is_long_but_not_too_long_is_fine() {
        String emoji = "\"" + "😀".repeat(500) + "\"";
        api.post("/tickets", GOOD.replace("\"No VPN\"", emoji)).expectStatus().isCreated();
        api.post("/tickets", GOOD.replace("\"It fails\"", text(100_000)))
                .expectStatus()
                .isCreated();
    }

    @Test
    void what_cannot_be_read_is_refused_without_a_word_in_the_log(CapturedOutput log) {
        api.post("/tickets", "{\"subject\":").expectStatus().isBadRequest();
        api.post("/tickets", "[1]").expectStatus().isBadRequest();
        api.post("/tickets", GOOD.replace("No VPN", "x".repeat(2 << 20)))
                .expectStatus()
                .isEqualTo(413);
        api.http()
                .post()
                .uri("/api/v1/tickets")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        api.send("PUT", "/tickets", GOOD).expectStatus().isEqualTo(405);
        api.post("/nothing", GOOD).expectStatus().isNotFound();
        assertThat(log.toString().lines()).noneMatch(line -> line.startsWith("\tat "));
    }

    private static String text(int length) {
        return "\"" + "é".repeat(length) + "\"";
    }

    private static String many(int tags) {
        return Stream.iterate(0, n -> n + 1)
                .limit(tags)
                .map(n -> "\"" + n + "\"")
                .toList()
                .toString();
    }

    private static long head() {
        return api.bean(LedgerReader.class).head();
    }
}
