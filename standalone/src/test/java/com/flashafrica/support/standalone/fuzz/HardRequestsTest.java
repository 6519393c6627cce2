package com.flashafrica.support.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.fuzz.Requests.Request;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.MissingNode;

/** One of each kind of what does harm elsewhere, and what is said to it. */
@ExtendWith(RunningPlatform.class)
class HardRequestsTest {
    private static final String OPENING =
            "{\"subject\":\"VPN\",\"channel\":\"WEB\",\"requester\":{\"name\":\"Awa\"}}";

    static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of(414, "/api/v1/tickets?x=" + "y".repeat(10_000), ""),
                Arguments.of(431, "/api/v1/tickets", "X-Big: " + "y".repeat(20_000)),
                Arguments.of(431, "/api/v1/tickets", "X-A: 1\r\n".repeat(300).strip()),
                Arguments.of(400, "/api/v1/tickets?" + "a=1&".repeat(300), ""),
                Arguments.of(400, "/api/v1/tickets?limit=1&limit=2", ""),
                Arguments.of(400, "/api/v1/tickets?group=a%00b", ""),
                Arguments.of(400, "/api/v1/tickets?group=%zz", ""),
                Arguments.of(400, "/api/v1/tickets/ticket-1%00/timeline", ""),
                Arguments.of(400, "/api/v1/tickets;a=b", ""),
                Arguments.of(400, "/api/v1/tickets/x;a=b/timeline", ""),
                Arguments.of(400, "/api/v1/tickets/%", ""),
                Arguments.of(400, "/api/v1/tickets/..%2f..%2factuator%2fenv", ""),
                Arguments.of(404, "/api/v1/tickets/" + "x".repeat(3_000), ""),
                Arguments.of(404, "/api/v1/tickets/%c0%ae%c0%ae/timeline", ""),
                Arguments.of(200, "/api/v1/tickets?limit=1", "Range: bytes=0-0,1-1,2-2"),
                Arguments.of(406, "/api/v1/tickets", "Accept: image/png;q=0.1"),
                Arguments.of(406, "/api/v1/tickets", "Accept: nonsense"),
                Arguments.of(406, "/api/v1/tickets", "Accept: " + "a/b,".repeat(500) + "*/*"),
                Arguments.of(400, "/api/v1/queue/stream", "Last-Event-ID: x' OR 1=1"),
                Arguments.of(400, "/api/v1/tickets?group=%ee%80%80", ""));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void a_head_that_is_wrong_is_refused(int status, String path, String header, Desk desk)
            throws Exception {
        String raw = "GET " + path + " HTTP/1.1\r\n" + common() + line(header) + "\r\n";
        assertThat(status("GET", raw, desk)).isEqualTo(status);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(201, "application/json", OPENING, ""),
                Arguments.of(422, "application/json", OPENING.replace("Awa", "a\\u0000b"), ""),
                Arguments.of(422, "application/json", OPENING.replace("Awa", "\\ud800"), ""),
                Arguments.of(
                        422,
                        "application/json",
                        OPENING.replace(
                                "{\"name\"", "{\"email\":\"a\\udc00@example.org\",\"name\""),
                        ""),
                Arguments.of(
                        422, "application/json", OPENING.replace("Awa", "\\ue000x\\ue001"), ""),
                Arguments.of(
                        400,
                        "application/json",
                        "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                        ""),
                Arguments.of(400, "application/json", "{\"a\":" + "1".repeat(100_000) + "}", ""),
                Arguments.of(
                        422, "application/json", OPENING.replace("\"VPN\"", "1e999999999"), ""),
                Arguments.of(413, "application/json", "[" + " ".repeat(1 << 20) + "]", ""),
                Arguments.of(415, "application/json", OPENING, "Content-Encoding: gzip"),
                Arguments.of(415, "text/plain", OPENING, ""),
                Arguments.of(415, "application/json;charset=nonsense", OPENING, ""),
                Arguments.of(415, "nonsense", OPENING, ""),
                Arguments.of(415, "multipart/form-data", OPENING, ""),
                // JSON says by its first bytes what it is in.
                Arguments.of(201, "application/json;charset=utf-16", OPENING, ""),
                Arguments.of(
                        400, "application/json", OPENING, "Idempotency-Key: " + "x".repeat(201)),
                Arguments.of(400, "application/json", OPENING, "Idempotency-Key: "),
                Arguments.of(
                        400, "application/json", OPENING, "If-Match: \"99999999999999999999\""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_wrong_is_refused(
            int status, String type, String body, String header, Desk desk) throws Exception {
        String raw =
                "POST /api/v1/tickets HTTP/1.1\r\n"
                        + common()
                        + line(header)
                        + line("Content-Type: " + type)
                        + line("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length)
                        + "\r\n"
                        + body;
        assertThat(status("POST", raw, desk)).isEqualTo(status);
    }

    private static int status(String method, String raw, Desk desk) throws Exception {
        Operation operation = new Operation(method, "", MissingNode.getInstance());
        Request request = new Request(operation, method, raw.getBytes(StandardCharsets.UTF_8));
        try (Wire wire = new Wire(URI.create(desk.address()).getPort())) {
            Wire.Answer answer = wire.exchange(request);
            assertThat(Verdict.on(request, answer)).as(answer.body()).isEmpty();
            return answer.status();
        }
    }

    private static String common() {
        return line("Host: 127.0.0.1") + line("Authorization: " + TestTokens.lead());
    }

    private static String line(String header) {
        return header.isEmpty() ? "" : header + "\r\n";
    }
}
