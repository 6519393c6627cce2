package com.flashafrica.support.sla.rules;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.sla.OpenHours;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEscalation;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.sla.SlaEvent.PolicyRetired;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.WaitReason;
import com.flashafrica.support.sla.Weekday;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesReadTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void policies_are_listed_in_the_order_they_are_tried_with_those_that_ship() {
        long last =
                append(
                        new PolicyDefined(policy("first-of-all", 1, -100, 60L)),
                        new PolicyDefined(policy("last-of-all", 1, 5_000, 60L)),
                        new PolicyRetired("first-of-all"));
        JsonNode list = json(get("/policies", last).expectStatus().isOk());

        List<String> keys = all(list.get("items"), "key");
        assertThat(keys)
                .startsWith("first-of-all")
                .endsWith("last-of-all")
                .containsSubsequence("chat-critical", "critical", "chat", "default");
        assertThat(list.get("items").get(0).get("state").asString()).isEqualTo("RETIRED");
        assertThat(list.get("items").get(keys.size() - 1).get("state").asString())
                .isEqualTo("IN_FORCE");
        assertThat(list.get("next").isNull()).isTrue();
    }

    @Test
    void a_policy_is_shown_as_it_was_defined_and_as_it_was_before() {
        append(
                new PolicyDefined(policy("told", 1, 900, 60L)),
                new PolicyDefined(policy("told", 2, 900, 30L)));

        ResponseSpec answer = get("/policies/told", null);
        answer.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        answer.expectHeader().exists("Ledger-Position");
        assertThat(json(answer))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"key":"told","version":2,"state":"IN_FORCE","name":"Premium","order":900,
                                 "match":{"channels":["CHAT"],"priorities":[],"tiers":[],"categories":[]},
                                 "calendar":"always",
                                 "targets":{"firstResponseSeconds":30,"nextResponseSeconds":null,"resolutionSeconds":null},
                                 "pauseWhile":["WAITING_ON_CUSTOMER"],"warnAtPercent":null,
                                 "escalations":[{"afterSeconds":1800,"toLevel":"L2"}],
                                 "notify":[{"on":"MISSED","to":"management"}]}
                                """));

        JsonNode before = json(get("/policies/told?version=1", null).expectStatus().isOk());
        assertThat(before.get("state").asString()).isEqualTo("REPLACED");
        assertThat(before.get("targets").get("firstResponseSeconds").asLong()).isEqualTo(60);
    }

    @Test
    void who_has_seen_a_policy_in_force_hears_that_it_was_retired() {
        append(new PolicyDefined(policy("seen", 1, 901, 60L)));
        known("/policies/seen", "\"1\"").expectStatus().isNotModified();

        append(new PolicyRetired("seen"));

        JsonNode retired = json(known("/policies/seen", "\"1\"").expectStatus().isOk());
        assertThat(retired.get("state").asString()).isEqualTo("RETIRED");
    }

    @Test
    void calendars_are_listed_by_key_and_each_version_is_kept() {
        SlaCalendar office = calendar("office", 1, "17:00");
        append(new CalendarDefined(office), new CalendarDefined(calendar("office", 2, "18:00")));

        assertThat(all(json(get("/calendars", null)).get("items"), "key"))
                .contains("always", "office")
                .isSorted();
        ResponseSpec newest = get("/calendars/office", null);
        newest.expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(json(newest))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"key":"office","version":2,"zone":"Africa/Dakar",
                                 "weekly":{"MON":[["09:00","18:00"]]},"holidays":["2026-12-25"]}
                                """));
        assertThat(json(get("/calendars/office?version=1", null)).get("weekly").toString())
                .contains("17:00");
        known("/calendars/office", "\"2\"").expectStatus().isNotModified();
    }

    @ParameterizedTest
    @CsvSource({
        "/policies/none,404,policy-not-found",
        "/policies/chat?version=2,404,policy-not-found",
        "/calendars/none,404,calendar-not-found",
        "/calendars/always?version=2,404,calendar-not-found",
        "/policies?limit=5,400,bad-parameter",
        "/policies/chat?version=new,400,bad-parameter"
    })
    void what_is_not_there_or_not_asked_well_is_a_problem(String path, int status, String code) {
        ResponseSpec answer = get(path, null);
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:flash-support:" + code);
    }

    @Test
    void views_pass_by_what_happens_to_the_rules_and_feeds_tell_it() {
        String ticket = newTicket();
        long before = server.append(ticket, opened(ticket, "rules"));
        SlaTerms terms = new SlaTerms(policy("passed", 1, 902, 60L), SlaCalendar.ALWAYS);
        try (Stream queue = Stream.open(server, "/queue/stream?category=rules", "" + before)) {
            long defined = append(new PolicyDefined(terms.policy()));
            long reapplied = append(new PolicyReapplied(terms));

            waitingFor(reapplied, "/tickets/" + ticket).expectStatus().isOk();
            waitingFor(reapplied, "/tickets?category=rules").expectStatus().isOk();
            long later = server.append(ticket, noted("goes on"));
            assertThat(queue.next().id()).isEqualTo(Long.toString(later));

            assertThat(export("after=" + (defined - 1) + "&until=" + later))
                    .contains("\"type\":\"sla.policy-defined\"", "\"subject\":\"sla-rules\"")
                    .contains("sla.policy-reapplied", "ticket.noted");
            assertThat(
                            export(
                                    "types=sla.policy-defined&after=%d&until=%d"
                                            .formatted(defined - 1, later)))
                    .contains("\"key\":\"passed\"")
                    .doesNotContain("ticket.", "sla.policy-reapplied");
        }
    }

    @Test
    void no_ticket_has_the_stream_of_the_rules() {
        append(new CalendarDefined(calendar("streamed", 1, "17:00")));
        for (String path : List.of("", "/timeline", "/stream")) {
            server.http()
                    .get()
                    .uri("/tickets/" + SlaRules.STREAM + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private long append(Object... events) {
        return server.append(SlaRules.STREAM, events);
    }

    private ResponseSpec get(String path, @Nullable Long position) {
        var request = server.http().get().uri("/sla" + path);
        if (position != null) {
            request.header("Ledger-Position", position.toString()).header("Prefer", "wait=5");
        }
        return request.exchange();
    }

    private ResponseSpec known(String path, String etag) {
        return server.http().get().uri("/sla" + path).header("If-None-Match", etag).exchange();
    }

    private ResponseSpec waitingFor(long position, String path) {
        return server.http()
                .get()
                .uri(path)
                .header("Ledger-Position", Long.toString(position))
                .header("Prefer", "wait=5")
                .exchange();
    }

    private String export(String parameters) {
        return Objects.requireNonNull(
                server.http()
                        .get()
                        .uri("/events?" + parameters)
                        .accept(MediaType.APPLICATION_NDJSON)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(
                Objects.requireNonNull(
                        answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    private static List<String> all(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    private static SlaCalendar calendar(String key, int version, String closes) {
        return new SlaCalendar(
                key,
                version,
                "Africa/Dakar",
                Map.of(Weekday.MON, List.of(OpenHours.of("09:00", closes))),
                List.of(LocalDate.of(2026, 12, 25)));
    }

    private static SlaPolicy policy(String key, int version, int order, Long firstResponse) {
        return new SlaPolicy(
                key,
                version,
                "Premium",
                order,
                new SlaMatch(List.of("CHAT"), List.of(), List.of(), List.of()),
                "always",
                new SlaTargets(firstResponse, null, null),
                List.of(WaitReason.WAITING_ON_CUSTOMER),
                null,
                List.of(new SlaEscalation(1800, "L2")),
                List.of(new SlaNotice(SlaNotice.Cause.MISSED, "management")));
    }
}
