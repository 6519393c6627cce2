package com.flashafrica.support.sla.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.testing.RunningApi;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class SlaRulesApiTest {
    private static final String WEEKLY =
            """
            {"zone":"Africa/Dakar","weekly":{"MON":[["09:00","12:30"],["13:30","18:00"]]}%s}
            """;
    private static final String OFFICE = WEEKLY.formatted("");
    private static final String POLICY =
            """
            {"name":"Premium","order":1,"match":{"categories":["nothing-has-it"]},"targets":{"firstResponseSeconds":%d}}
            """;

    private static EmbeddedLedger ledger;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.withRules(ledger);
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void a_definition_is_created_then_changed_and_the_same_again_changes_nothing() {
        String path = "/sla/calendars/office";
        ResponseSpec created = api.send("PUT", path, OFFICE);
        created.expectStatus().isCreated().expectHeader().location("/api/v1" + path);
        created.expectHeader().valueEquals("ETag", "\"1\"");
        Map<String, Object> answer = json(created);
        created.expectHeader()
                .valueEquals("Ledger-Position", String.valueOf(answer.get("position")));
        assertThat(answer).containsEntry("id", "office").containsEntry("version", 1);
        assertThat(answer.keySet()).containsExactlyInAnyOrder("id", "version", "position");

        long head = head();
        assertThat(ok("PUT", path, OFFICE, 1)).containsEntry("id", "office");
        assertThat(head()).isEqualTo(head);

        ok("PUT", path, OFFICE.replace("18:00", "17:00"), 2);
        ok("PUT", "/sla/policies/chat", POLICY.formatted(60), 2);
    }

    @Test
    void if_match_is_about_the_rules_own_version() {
        String path = "/sla/policies/matched";
        problem(api.send("PUT", path, POLICY.formatted(1), "If-Match", "\"1\""), 412, "stale");
        api.send("PUT", path, POLICY.formatted(1)).expectStatus().isCreated();
        api.send("PUT", "/sla/policies/other", POLICY.formatted(1)).expectStatus().isCreated();
        api.send("PUT", path, POLICY.formatted(2), "If-Match", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        ResponseSpec stale = api.send("DELETE", path, "", "If-Match", "\"1\"");
        stale.expectHeader().valueEquals("ETag", "\"2\"");
        problem(stale, 412, "stale");
        api.send("DELETE", path, "", "If-Match", "\"2\"").expectStatus().isOk();
    }

    @Test
    void a_policy_is_retired_once_and_a_definition_brings_it_back() {
        String path = "/sla/policies/seasonal";
        api.send("PUT", path, POLICY.formatted(5)).expectStatus().isCreated();
        ok("DELETE", path + "?by=agent-fatou", "", 1);
        problem(api.send("DELETE", path, ""), 409, "policy-already-retired");
        ok("PUT", path, POLICY.formatted(5), 2);
    }

    @Test
    void a_policy_nobody_defined_is_not_found() {
        problem(api.send("DELETE", "/sla/policies/none", ""), 404, "policy-not-found");
        problem(
                api.send("DELETE", "/sla/policies/none", "", "If-Match", "\"4\""),
                404,
                "policy-not-found");
        problem(api.post("/sla/policies/none/reapplications", ""), 404, "policy-not-found");
    }

    @Test
    void a_request_sent_twice_is_done_once() {
        String path = "/sla/policies/email/reapplications";
        String[] once = {"Idempotency-Key", "once"};
        Map<String, Object> first = json(api.post(path, "", once).expectStatus().isOk());
        long head = head();
        assertThat(json(api.post(path, "", once).expectStatus().isOk())).isEqualTo(first);
        assertThat(head()).isEqualTo(head);
        assertThat(first).containsEntry("id", "email").containsEntry("version", 1);

        String definition = "/sla/policies/sent-twice";
        api.send("PUT", definition, POLICY.formatted(7), once).expectStatus().isCreated();
        ok("PUT", definition, POLICY.formatted(8), 2);
        api.send("PUT", definition, POLICY.formatted(7), once)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void holidays_are_dates_or_icalendar_text() {
        int year = LocalDate.now(api.bean(Clock.class).withZone(ZoneOffset.UTC)).getYear();
        String text =
                "BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nBEGIN:VEVENT\\r\\n"
                        + "DTSTART;VALUE=DATE:19600404\\r\\nRRULE:FREQ=YEARLY\\r\\n"
                        + "END:VEVENT\\r\\nEND:VCALENDAR\\r\\n";
        define("dates", ",\"holidays\":[\"2026-12-25\",\"2026-04-04\",\"2026-12-25\"]");
        define("text", ",\"holidays\":\"" + text + "\"");

        assertThat(calendar("dates").holidays())
                .containsExactly(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 12, 25));
        assertThat(calendar("text").holidays())
                .hasSize(7)
                .startsWith(LocalDate.of(year - 1, 4, 4))
                .endsWith(LocalDate.of(year + 5, 4, 4));
    }

    @Test
    void the_stream_of_the_rules_is_no_ticket() {
        String rules = SlaRules.STREAM;
        api.send("PUT", "/sla/calendars/streamed", OFFICE).expectStatus().isCreated();
        problem(api.post("/tickets/" + rules + "/starts", ""), 404, "ticket-not-found");
        String ticket = "/tickets/" + api.open();
        api.post(ticket + "/merges", "{\"into\":\"" + rules + "\"}").expectStatus().isEqualTo(422);
        api.post(ticket + "/links", "{\"to\":\"" + rules + "\",\"kind\":\"RELATED\"}")
                .expectStatus()
                .isEqualTo(422);
    }

    private static void define(String key, String more) {
        api.send("PUT", "/sla/calendars/" + key, WEEKLY.formatted(more)).expectStatus().isCreated();
    }

    private static Map<String, Object> ok(String method, String path, String body, int version) {
        ResponseSpec answer = api.send(method, path, body);
        answer.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"" + version + "\"");
        Map<String, Object> json = json(answer);
        assertThat(json).containsEntry("version", version);
        return json;
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status);
        assertThat(json(answer)).containsEntry("type", "urn:flash-support:" + code);
    }

    private static SlaCalendar calendar(String key) {
        EventCodec codec = api.bean(EventCodec.class);
        List<SlaEvent> events =
                api.bean(LedgerReader.class).stream(SlaRules.STREAM, 0, 1_000).stream()
                        .map(event -> codec.decode(event, SlaEvent.class).payload())
                        .toList();
        return events.stream()
                .<SlaCalendar>mapMulti((event, found) -> {
                    if (event instanceof CalendarDefined(var calendar)
                            && calendar.key().equals(key)) {
                        found.accept(calendar);
                    }
                })
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static long head() {
        return api.bean(LedgerReader.class).head();
    }
}
