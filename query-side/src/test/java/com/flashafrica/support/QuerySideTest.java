package com.flashafrica.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.testing.QuerySideServer;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class QuerySideTest {
    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void it_runs_alone_and_says_when_it_is_ready() {
        WebTestClient http =
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + server.port())
                        .defaultHeader("Authorization", TestTokens.bearer(Role.ADMIN, "admin-1"))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                        .build();
        await().untilAsserted(() ->
                http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk());
        String metrics =
                new String(
                        java.util.Objects.requireNonNull(
                                http.get()
                                        .uri("/actuator/prometheus")
                                        .exchange()
                                        .expectStatus()
                                        .isOk()
                                        .expectBody()
                                        .returnResult()
                                        .getResponseBody()),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(metrics).contains("support_feed_position", "support_feed_followers");
    }
}
