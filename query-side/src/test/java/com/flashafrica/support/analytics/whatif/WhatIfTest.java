package com.flashafrica.support.analytics.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Turns;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaSubject;
import com.flashafrica.support.testing.Events;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class WhatIfTest {
    private static final Instant MAY = Instant.parse("2005-05-01T08:00:00Z");
    private static final String WINDOW =
            "\"from\":\"2005-05-01T00:00:00Z\",\"to\":\"2005-06-01T00:00:00Z\"";

    private final QuerySideServer server = QuerySideServer.get();

    /** Answered after ten minutes, resolved after three hours. */
    private long ticket(String category) {
        String id = Events.newTicket();
        var subject = new SlaSubject("PHONE", "NORMAL", "PREMIUM", category);
        var terms = SlaRules.SHIPPED.termsFor(subject).orElseThrow();
        server.appendAt(MAY, id, Events.opened(id, category), new SlaTermsAssigned(terms));
        server.appendAt(MAY.plusSeconds(600), id, Events.replied("On it"));
        return server.appendAt(MAY.plusSeconds(10_800), id, Events.resolved());
    }

    private WebTestClient.ResponseSpec ask(String body) {
        return server.http()
                .post()
                .uri("/analytics/what-if")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static String policy(String rest) {
        return "{\"policies\":[{\"key\":\"default\",\"name\":\"All\",\"order\":60"
                + rest
                + "}],"
                + WINDOW;
    }

    @Test
    void the_rules_in_force_stand_beside_the_proposed_ones() {
        long position = ticket("what-if");
        String strict =
                policy(",\"targets\":{\"firstResponseSeconds\":300,\"resolutionSeconds\":14400}")
                        + ",\"groupBy\":\"category\",\"asOf\":"
                        + position
                        + "}";

        byte[] first =
                ask(strict)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Ledger-Position", Long.toString(position))
                        .expectBody()
                        .jsonPath("$.groups[?(@.key=='what-if')].tickets")
                        .isEqualTo(1)
                        .jsonPath("$.inForce.breaches")
                        .isEqualTo(0)
                        .jsonPath("$.inForce.escalations.L3")
                        .isEqualTo(1)
                        .jsonPath("$.proposed.attainment.FIRST_RESPONSE.missed")
                        .isEqualTo(1)
                        .jsonPath("$.proposed.attainment.RESOLUTION.rate")
                        .isEqualTo(1.0)
                        .jsonPath("$.proposed.escalations.L2")
                        .doesNotExist()
                        .jsonPath("$.changes.items[0].clocks[0].proposed")
                        .isEqualTo("MISSED")
                        .returnResult()
                        .getResponseBody();
        server.append(Events.newTicket(), Events.opened(Events.newTicket(), "later"));

        assertThat(ask(strict).expectBody().returnResult().getResponseBody()).isEqualTo(first);
    }

    @Test
    void a_listener_hears_of_the_progress_and_then_the_answer() {
        List<String> lines =
                server.streams()
                        .post()
                        .uri("/analytics/what-if")
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .bodyValue("{}")
                        .retrieve()
                        .bodyToFlux(
                                new org.springframework.core.ParameterizedTypeReference<
                                        org.springframework.http.codec.ServerSentEvent<
                                                String>>() {})
                        .map(message -> String.valueOf(message.event()))
                        .collectList()
                        .block();

        assertThat(lines).contains("progress").endsWith("answer");
    }

    @Test
    void whoever_hangs_up_makes_room() {
        Disposable listening =
                server.streams()
                        .post()
                        .uri("/analytics/what-if")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .retrieve()
                        .toBodilessEntity()
                        .subscribe();
        listening.dispose();

        await().untilAsserted(() -> ask("{}").expectStatus().isOk());
    }

    @Test
    void one_caller_has_one_question_at_a_time() {
        MockServerWebExchange busy = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        new Caller(TestTokens.LEAD, Role.LEAD, null, "test").sends(busy);
        Disposable other = server.bean(Turns.class).take(busy, Mono.never()).subscribe();
        try {
            ask("{}").expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
        } finally {
            other.dispose();
        }
        ask("{}").expectStatus().isOk();
    }

    @Test
    void what_is_wrong_is_told_as_for_a_definition() {
        bad(policy(",\"warnAtPercent\":100") + "}", "policies[0].warnAtPercent");
        bad(policy(",\"calendar\":\"nowhere\"") + "}", "policies[0].calendar");
        bad(policy(",\"colour\":1") + "}", "policies[0].colour");
        bad(
                policy(",\"targets\":{\"resolutionSeconds\":\"x\"}") + "}",
                "policies[0].targets.resolutionSeconds");
        bad("{\"policies\":[{\"name\":\"x\",\"order\":1}]}", "policies[0].key");
        bad("{\"policies\":[{\"key\":\"a\",\"order\":1}]}", "policies[0].name");
        bad("{\"policies\":[1]}", "policies[0]");
        bad(
                "{\"calendars\":[{\"key\":\"a\",\"zone\":\"Mars\",\"weekly\":{}}]}",
                "calendars[0].zone");
        bad("{\"retired\":[\"nobody\"]}", "retired[0]");
        bad("{\"groupBy\":\"colour\"}", "groupBy");
        bad("{\"asOf\":\"yesterday\"}", "asOf");
        bad("{\"asOf\":99999999999}", "asOf");
        bad("{\"limit\":1001}", "limit");
        bad("{\"from\":\"2005-05-01T00:00:00Z\",\"to\":\"2005-05-01T00:00:00Z\"}", "from");
        ask("[").expectStatus().isBadRequest();
    }

    private void bad(String body, String field) {
        ask(body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }
}
