package com.flashafrica.support.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What browsers are told, and how much one caller may ask for. */
class BrowserTest {
    private static final String DESK = "https://desk.example.org";
    private static final String OPENING =
            """
            {"subject":"No VPN","channel":"WEB","requester":{"name":"Awa"}}
            """;

    private static EmbeddedLedger ledger;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api =
                RunningApi.on(
                        ledger,
                        "support.web.cors.origins=" + DESK,
                        "support.web.limits.account-requests=5",
                        "support.web.limits.sign-in-address=3",
                        "support.web.limits.per=1h");
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void a_page_of_a_known_origin_may_ask() {
        preflight(DESK)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", DESK)
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials");
        api.as(Level.L1, "agent-cors")
                .post("/tickets", OPENING, "Origin", DESK)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Access-Control-Expose-Headers", ".*Ledger-Position.*");
    }

    @Test
    void a_page_of_elsewhere_may_not() {
        for (String origin :
                new String[] {
                    "https://evil.example",
                    "null",
                    "http://desk.example.org",
                    DESK + ".evil.example"
                }) {
            preflight(origin)
                    .expectStatus()
                    .isForbidden()
                    .expectHeader()
                    .doesNotExist("Access-Control-Allow-Origin");
        }
    }

    @Test
    void everybody_may_read_the_contract() {
        api.with("")
                .http()
                .get()
                .uri("/openapi.json")
                .header("Origin", "https://elsewhere.example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*");
    }

    @Test
    void every_answer_tells_browsers_what_not_to_do() {
        for (String path : new String[] {"/docs", "/openapi.json", "/api/v1/imports/x"}) {
            var answer = api.http().get().uri(path).exchange();
            answer.expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .valueEquals("X-Frame-Options", "DENY")
                    .expectHeader()
                    .valueEquals("Referrer-Policy", "no-referrer")
                    .expectHeader()
                    .exists("Content-Security-Policy")
                    .expectHeader()
                    .doesNotExist("Strict-Transport-Security");
        }
        api.http()
                .get()
                .uri("/docs")
                .exchange()
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*script-src 'self';.*");
    }

    @Test
    void whoever_asks_for_too_much_waits_and_nobody_else_does() {
        RunningApi greedy = api.as(Level.L1, "agent-greedy");
        for (int left = 4; left >= 0; left--) {
            greedy.post("/tickets", OPENING)
                    .expectStatus()
                    .isCreated()
                    .expectHeader()
                    .valueMatches("RateLimit", "\"account\";r=" + left + ";t=\\d+")
                    .expectHeader()
                    .valueEquals("RateLimit-Policy", "\"account\";q=5;w=3600");
        }
        var refused = greedy.post("/tickets", OPENING).expectStatus().isEqualTo(429);
        refused.expectHeader().valueMatches("Retry-After", "\\d+");
        refused.expectBody().jsonPath("$.type").isEqualTo("urn:flash-support:too-many-requests");
        api.as(Level.L1, "agent-modest").post("/tickets", OPENING).expectStatus().isCreated();
    }

    @Test
    void signing_in_is_not_tried_for_ever() {
        int refused = 0;
        for (int i = 0; i < 5; i++) {
            int status =
                    api.with("")
                            .post("/auth/token", "{}")
                            .returnResult(String.class)
                            .getStatus()
                            .value();
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
    }

    private static ResponseSpec preflight(String origin) {
        return api.with("")
                .http()
                .method(HttpMethod.OPTIONS)
                .uri("/api/v1/tickets")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .exchange();
    }
}
