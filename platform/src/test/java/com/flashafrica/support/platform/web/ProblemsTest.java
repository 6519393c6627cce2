package com.flashafrica.support.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.smallapp.SmallApp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@SpringBootTest(
        classes = SmallApp.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "support.web.max-body=2KB"})
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    @Autowired private WebTestClient http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"size\":\"HUGE\"}            | 422 | size     | must be one of"
                        + " SMALL, LARGE",
                "{\"name\":\"a\",\"size\":1}                   | 422 | size     | must be one of"
                        + " SMALL, LARGE",
                "{\"name\":\"a\",\"size\":\"\"}                | 422 | size     | must be one of"
                        + " SMALL, LARGE",
                "{\"name\":\"a\",\"count\":\"3\"}              | 422 | count    | must be a number",
                "{\"name\":\"a\",\"count\":3.5}                | 422 | count    | must be a number",
                "{\"name\":\"a\",\"count\":99999999999}        | 422 | count    | must be a number",
                "{\"name\":7}                                  | 422 | name     | must be a text",
                "{\"name\":true}                               | 422 | name     | must be a text",
                "{\"name\":{}}                                 | 422 | name     | must be a text",
                "{\"name\":\"a\",\"tags\":\"b\"}               | 422 | tags     | must be a list",
                "{\"name\":\"a\",\"tags\":[\"b\",4]}           | 422 | tags[1]  | must be a text",
                "{\"name\":\"a\",\"tags\":[\"b\",\"long\"]}    | 422 | tags[1]  | size must be"
                        + " between 0 and 3",
                "{\"name\":\"a\",\"tags\":[\"b\",null]}        | 422 | tags[1]  | must not be null",
                "{\"name\":\"a\",\"part\":{\"count\":null}}    | 422 | part.count | must be a"
                        + " number",
                "{\"name\":\"a\",\"colour\":\"red\"}           | 422 | colour   | is not a known"
                        + " field",
                "{\"size\":\"SMALL\"}                          | 422 | name     | must not be null",
                "{\"name\":\"\"}                               | 422 | name     | size must be"
                        + " between 1 and 10",
            })
    void a_field_that_does_not_fit_is_named(String body, int status, String field, String reason) {
        BodyContentSpec problem = problem(post(body), status);
        problem.jsonPath("$.type").isEqualTo("urn:flash-support:unacceptable-fields");
        problem.jsonPath("$.instance").isEqualTo("/orders");
        problem.jsonPath("$.errors.length()").isEqualTo(1);
        problem.jsonPath("$.errors[0].field").isEqualTo(field);
        problem.jsonPath("$.errors[0].reason").isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":",
                "{\"name\":\"a\"} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "[]",
                "null",
                "''",
                "{\"name\":NaN}"
            })
    void a_body_that_is_no_json_object_is_malformed(String body) {
        problem(post(body), 400)
                .jsonPath("$.type")
                .isEqualTo("urn:flash-support:malformed-request");
    }

    @Test
    void a_number_without_end_is_malformed() {
        problem(post("{\"name\":\"a\",\"count\":" + "1".repeat(500) + "}"), 400)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("too long"));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        problem(post("{\"name\":\"" + "a".repeat(5000) + "\"}"), 413)
                .jsonPath("$.type")
                .isEqualTo("urn:flash-support:content-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/orders,                        limit,  is missing",
        "/orders?limit=many,             limit,  has the wrong form",
        "/orders?limit=1&cursor=!!,  cursor, is not a cursor of this list",
        "/orders?limit=1&cursor=e30x,    cursor, is not a cursor of this list",
        "/orders?limit=1&cursor=bnVsbA,  cursor, is not a cursor of this list",
        "/orders?limit=1&cursor=eyJhIjoxfQ, cursor, is not a cursor of this list",
    })
    void a_parameter_that_does_not_fit_is_named(String path, String name, String reason) {
        problem(get(path), 400)
                .jsonPath("$.errors")
                .isEqualTo(Map.of("field", name, "reason", reason));
    }

    @Test
    void a_cursor_finds_its_place_again() {
        String cursor = get("/cursor").expectBody(String.class).returnResult().getResponseBody();
        get("/orders?limit=1&cursor=" + cursor)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].position")
                .isEqualTo(5)
                .jsonPath("$[0].id")
                .isEqualTo("é");
    }

    @Test
    void what_is_not_served_says_so() {
        problem(get("/nothing/here"), 404).jsonPath("$.instance").isEqualTo("/");
        problem(http.post().uri("/nothing").exchange(), 404);
        var wrongMethod = http.delete().uri("/orders").exchange();
        wrongMethod.expectHeader().exists("Allow");
        problem(wrongMethod, 405);
        problem(http.get().uri("/orders?limit=1").accept(MediaType.TEXT_PLAIN).exchange(), 406);
        problem(
                http.post()
                        .uri("/orders")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("name")
                        .exchange(),
                415);
    }

    /** Refused unread: a body that is wrong as well is not looked at. */
    @Test
    void an_answer_that_nobody_takes_is_refused_before_the_request_is_read() {
        problem(
                http.post()
                        .uri("/orders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.TEXT_PLAIN)
                        .bodyValue("{\"name\":7}")
                        .exchange(),
                406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/problem+json",
                "text/event-stream",
                "application/x-ndjson",
                "application/vnd.other+json"
            })
    void an_object_is_json_and_not_called_otherwise_because_somebody_would_take_it(String wanted) {
        MediaType other = MediaType.parseMediaType(wanted);
        problem(
                http.post()
                        .uri("/orders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(other)
                        .bodyValue("{\"name\":\"a\"}")
                        .exchange(),
                406);
        http.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(other, MediaType.ALL)
                .bodyValue("{\"name\":\"a\"}")
                .exchange()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON);
    }

    @Test
    void a_rule_that_says_no_is_a_conflict_with_its_own_type() {
        problem(get("/conflict"), 409)
                .json(
                        """
                        {"type":"urn:flash-support:already-done","title":"Already done",
                         "status":409,"detail":"It is done.","instance":"/conflict"}
                        """);
    }

    @Test
    void too_much_or_too_early_says_when_to_come_back() {
        var busy = get("/busy");
        busy.expectHeader().valueEquals("Retry-After", "3");
        problem(busy, 429);
        var notNow = get("/not-now");
        notNow.expectHeader().valueEquals("Retry-After", "2");
        problem(notNow, 503).jsonPath("$.position").isEqualTo(7);
    }

    @Test
    void a_bug_shows_nothing_but_its_trace(CapturedOutput log) {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer =
                http.get()
                        .uri("/bug")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .exchange();
        problem(answer, 500)
                .jsonPath("$.trace")
                .isEqualTo(trace)
                .consumeWith(body ->
                        assertThat(new String(body.getResponseBody(), UTF_8))
                                .doesNotContain("secret", "Exception", "\tat "));
        assertThat(log).contains("GET /bug answered 500 internal-server-error, trace " + trace);
    }

    @Test
    void an_expected_outage_is_one_line_in_the_log(CapturedOutput log) {
        problem(get("/not-now"), 503);
        assertThat(log.toString().lines().filter(line -> line.contains("not-now"))).hasSize(1);
        assertThat(log).doesNotContain("NotThisTime", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,       true",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra, true",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,       false",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01,       false",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01,       false",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01,       false",
                "nonsense,                                                      false",
            })
    void a_trace_goes_on_where_the_caller_began_it(String traceparent, boolean goesOn) {
        String trace =
                http.get()
                        .uri("/trace")
                        .header("traceparent", traceparent)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat("4bf92f3577b34da6a3ce929d0e0e4736".equals(trace)).isEqualTo(goesOn);
    }

    @Test
    void headers_and_urls_have_a_limit() {
        problem(http.get().uri("/trace").header("X-Long", "a".repeat(20_000)).exchange(), 431)
                .jsonPath("$.detail")
                .isEqualTo("The headers are more, or longer, than are taken here.");
        problem(get("/trace?" + "a".repeat(10_000)), 414)
                .jsonPath("$.detail")
                .isEqualTo("The address is longer than any that is taken here.");
    }

    private WebTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    private WebTestClient.ResponseSpec post(String body) {
        return http.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static BodyContentSpec problem(WebTestClient.ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty();
    }
}
