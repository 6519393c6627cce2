package com.flashafrica.support.standalone.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy in front of servers that show what reached them. */
class ProxyTest {
    private static final RoutingTable ALL_TO_ONE = RoutingTable.of("^.*  query-side");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                    .build();
    private final Backend one = new Backend("one");
    private final Backend two = new Backend("two");
    private final Server first = new Server("one", one.address());
    private final Server second = new Server("two", two.address());
    private final Proxy proxy =
            Proxy.start(0, ALL_TO_ONE, Map.of("query-side", List.of(first, second)));

    @BeforeEach
    void bothAreReady() {
        await().until(() -> first.isReady() && second.isReady());
    }

    @AfterEach
    void close() {
        proxy.close();
        one.close();
        two.close();
    }

    @Test
    void it_spreads_requests_and_keeps_to_who_is_ready() throws Exception {
        assertThat(whoAnswers(10)).containsExactly("one", "two");

        one.ready = false;
        await().until(() -> !first.isReady());

        assertThat(whoAnswers(10)).containsExactly("two");
    }

    @Test
    void a_body_goes_through_whole_in_both_directions() throws Exception {
        byte[] body = new byte[5 << 20];
        new Random(7).nextBytes(body);

        HttpResponse<byte[]> answer =
                http.send(
                        request("/echo").POST(BodyPublishers.ofByteArray(body)).build(),
                        BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void a_body_whose_length_nobody_knows_goes_through_too() throws Exception {
        byte[] body = new byte[3 << 20];
        new Random(8).nextBytes(body);

        HttpResponse<byte[]> answer =
                http.send(
                        request("/echo")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(body)))
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
    }

    @Test
    void it_says_where_a_request_came_from_and_believes_nobody_else() throws Exception {
        String headers =
                get(
                                "/headers",
                                "X-Forwarded-For",
                                "10.9.9.9",
                                "Forwarded",
                                "for=10.9.9.9",
                                "Prefer",
                                "wait=2")
                        .body();

        assertThat(headers)
                .contains("X-Forwarded-For: 127.0.0.2", "Prefer: wait=2")
                .doesNotContain("10.9.9.9");
    }

    @Test
    void what_never_reached_a_server_is_sent_to_the_other() throws Exception {
        one.close();

        for (int i = 0; i < 20; i++) {
            assertThat(get("/who").body()).isEqualTo("two");
        }
    }

    @Test
    void a_server_that_came_back_is_asked_again() throws Exception {
        int port = one.port();
        one.close();
        await().until(() -> !first.isReady());
        try (Backend again = new Backend("one again", port)) {
            await().until(first::isReady);

            assertThat(whoAnswers(10)).containsExactly("one again", "two");
        }
    }

    @Test
    void without_anybody_it_says_so_and_is_not_ready() throws Exception {
        one.ready = false;
        two.ready = false;
        await().until(() -> !first.isReady() && !second.isReady());

        HttpResponse<String> answer = get("/who");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    }

    @Test
    void the_inside_stays_inside() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stream_comes_through_as_it_is_sent_and_ends_there_when_nobody_listens()
            throws Exception {
        InputStream stream = follow();
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (int tick = 0; tick < 10; tick++) {
                assertThat(lines.readLine()).isEqualTo("id: " + tick);
                assertThat(lines.readLine()).isEmpty();
            }
            assertThat(one.streams.get() + two.streams.get()).isEqualTo(1);
        }
        await().until(() -> one.streams.get() + two.streams.get() == 0);
        await().until(() -> first.open() + second.open() == 0);
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_the_whole() throws Exception {
        HttpResponse<InputStream> answer =
                http.send(request("/broken").build(), BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void nobody_waits_for_a_server_that_is_frozen() {
        one.mute = true;
        two.mute = true;

        var answer = http.sendAsync(request("/never").build(), BodyHandlers.ofString());

        await().atMost(Duration.ofSeconds(10)).until(answer::isDone);
        assertThat(answer.join().statusCode()).isIn(502, 503);
    }

    private Set<String> whoAnswers(int times) throws Exception {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < times; i++) {
            names.add(get("/who").body());
        }
        return names;
    }

    private InputStream follow() throws Exception {
        return http.send(request("/stream").build(), BodyHandlers.ofInputStream()).body();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(proxy.address() + path));
    }
}
