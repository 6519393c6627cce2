package com.flashafrica.support.ticketing.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketLifecycleApiTest {
    private static EmbeddedLedger ledger;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.on(ledger);
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void a_ticket_is_opened_with_everything_there_is_to_say() {
        var answer =
                api.post(
                        "/tickets",
                        """
                        {"subject":"Réseau","description":"","channel":"EMAIL","priority":"HIGH",
                         "requester":{"name":"Awa","email":"awa@example.com","tier":"PREMIUM",
                                      "phone":"+221 33 800 00 00","language":"fr"},
                         "category":"network","tags":["vpn","vpn","dakar"],"language":"fr-SN",
                         "reference":{"source":"zendesk","id":"42"},"by":"agent-moussa"}
                        """,
                        "traceparent",
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        answer.expectStatus().isCreated();
        answer.expectHeader().valueEquals("ETag", "\"1\"");
        Map<String, Object> body = json(answer);
        String id = String.valueOf(body.get("id"));
        answer.expectHeader().location("/api/v1/tickets/" + id);
        answer.expectHeader().valueEquals("Ledger-Position", "" + body.get("position"));
        assertThat(body)
                .containsOnlyKeys("id", "number", "version", "position")
                .containsEntry("version", 1)
                .containsEntry("number", body.get("position"));
        Recorded<TicketEvent> event = api.events(id).getFirst();
        TicketOpened opened = (TicketOpened) event.payload();
        assertThat(opened.tier()).isEqualTo(Tier.PREMIUM);
        assertThat(opened.tags()).containsExactly("vpn", "dakar");
        assertThat(opened.requester().value()).startsWith("person-");
        assertThat(event.metadata())
                .containsEntry(EventMetadata.ACTOR, "agent-moussa")
                .containsEntry(EventMetadata.ROLE, "LEAD")
                .containsEntry(EventMetadata.CHANNEL, "EMAIL")
                .containsEntry(EventMetadata.CORRELATION, "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(event.toString()).doesNotContain("awa@example.com", "Awa", "+221");
    }

    @Test
    void a_ticket_goes_its_whole_way() {
        String id = api.open();
        String path = "/tickets/" + id;
        List<String> answers =
                List.of(
                        done(
                                "PUT",
                                path + "/assignment",
                                "{\"agent\":\"agent-1\",\"group\":\"L1\"}"),
                        done("POST", path + "/notes", "{\"body\":\"Look at the gateway\"}"),
                        done("PUT", path + "/category", "{\"category\":\"network\"}"),
                        done("PUT", path + "/tags", "{\"tags\":[]}"),
                        done("PUT", path + "/tags", "{\"tags\":[\"vpn\"]}"),
                        done("PUT", path + "/priority", "{\"priority\":\"CRITICAL\"}"),
                        done("POST", path + "/escalations", "{\"level\":\"L2\",\"reason\":\"x\"}"),
                        done("POST", path + "/waits", "{\"on\":\"THIRD_PARTY\",\"by\":\"a-1\"}"),
                        done("POST", path + "/resumptions", ""),
                        done("POST", path + "/resolutions", "{\"summary\":\"Done\"}"),
                        done("POST", path + "/ratings", "{\"score\":5}"),
                        done("POST", path + "/reopenings", "{\"reason\":\"No\"}"),
                        done("DELETE", path + "/assignment?by=agent-2", ""),
                        done("POST", path + "/closures", "{}"));
        assertThat(answers).hasSize(14);
        assertThat(api.events(id).get(13).metadata()).containsEntry(EventMetadata.ACTOR, "agent-2");
        assertThat(api.events(id))
                .extracting(Recorded::type)
                .containsExactly(
                        "ticket.opened",
                        "ticket.assigned",
                        "ticket.started",
                        "ticket.noted",
                        "ticket.categorised",
                        "ticket.tagged",
                        "ticket.prioritised",
                        "ticket.escalated",
                        "ticket.waiting",
                        "ticket.resumed",
                        "ticket.resolved",
                        "ticket.rated",
                        "ticket.reopened",
                        "ticket.unassigned",
                        "ticket.closed");
    }

    @Test
    void work_may_begin_without_an_agent() {
        String id = api.open();
        api.post("/tickets/" + id + "/starts", "").expectStatus().isOk();
        problem("POST", "/tickets/" + id + "/starts", "", 409, "ticket-already-started");
    }

    @Test
    void a_customers_reply_wakes_the_ticket_and_has_an_id() {
        String id = api.open();
        done("POST", "/tickets/" + id + "/waits", "{\"on\":\"CUSTOMER\"}");
        var answer =
                api.post(
                        "/tickets/" + id + "/replies",
                        """
                        {"author":"CUSTOMER","body":"Here is the log","attachments":[
                         {"name":"vpn.log","type":"text/plain","size":12,"digest":"%s"}]}
                        """
                                .formatted(api.attach(id, "hello world\n")));
        answer.expectStatus().isOk();
        Map<String, Object> body = json(answer);
        var events = api.events(id);
        TicketReplied replied = (TicketReplied) events.get(2).payload();
        assertThat(body).containsEntry("messageId", replied.message().value());
        assertThat(replied.attachments()).hasSize(1);
        assertThat(events.get(2).metadata())
                .as("written down by whoever is signed in")
                .containsEntry(EventMetadata.ACTOR, TestTokens.LEAD)
                .containsEntry(EventMetadata.ROLE, "LEAD");
        assertThat(events.getLast().type()).isEqualTo("ticket.resumed");
        assertThat(body).containsEntry("version", 4);
    }

    @Test
    void a_customers_reply_to_a_closed_ticket_opens_a_new_one() {
        String id = api.open();
        done("POST", "/tickets/" + id + "/closures", "");
        var answer =
                api.post(
                        "/tickets/" + id + "/replies",
                        "{\"author\":\"CUSTOMER\",\"body\":\"It is back\"}");
        answer.expectStatus().isCreated();
        Map<String, Object> body = json(answer);
        String next = String.valueOf(body.get("id"));
        assertThat(next).isNotEqualTo(id);
        answer.expectHeader().location("/api/v1/tickets/" + next);
        var events = api.events(next);
        TicketOpened opened = (TicketOpened) events.getFirst().payload();
        assertThat(opened.description()).isEqualTo("It is back");
        assertThat(opened.subject()).isEqualTo("No VPN");
        assertThat(String.valueOf(opened.follows())).isEqualTo(id);
        assertThat(String.valueOf(body.get("number"))).isEqualTo("" + events.getFirst().position());
        assertThat(body).containsEntry("version", events.size());
        problem(
                "POST",
                "/tickets/" + id + "/replies",
                "{\"author\":\"AGENT\",\"body\":\"Too late\"}",
                409,
                "ticket-is-closed");
    }

    @Test
    void attachments_of_a_reply_to_a_closed_ticket_go_with_the_new_one() {
        String id = api.open();
        String digest = api.attach(id, "hello world\n");
        done("POST", "/tickets/" + id + "/closures", "");
        String reply =
                """
                {"author":"CUSTOMER","body":"See","attachments":[
                 {"name":"a.txt","mediaType":"text/plain","size":12,"digest":"%s"}]}
                """
                        .formatted(digest);
        String path = "/tickets/" + id + "/replies";
        Map<String, Object> first = json(api.post(path, reply, "Idempotency-Key", "late-1"));
        Map<String, Object> again = json(api.post(path, reply, "Idempotency-Key", "late-1"));
        assertThat(again).isEqualTo(first).containsKeys("number", "messageId");
        TicketReplied replied =
                (TicketReplied) api.events(String.valueOf(first.get("id"))).getLast().payload();
        assertThat(replied.attachments()).hasSize(1);
        assertThat(replied.message().value()).isEqualTo(first.get("messageId"));
    }

    @Test
    void tickets_are_merged_into_and_linked_to_tickets_there_are() {
        String source = api.open();
        String target = api.open();
        String link = "{\"to\":\"%s\",\"kind\":\"CAUSED_BY\"}";
        done("POST", "/tickets/" + source + "/links", link.formatted(target));
        problem(
                "POST",
                "/tickets/" + source + "/links",
                link.formatted(target),
                409,
                "ticket-already-linked");
        field("POST", "/tickets/" + source + "/links", link.formatted("ticket-none"), "to");
        field("POST", "/tickets/" + source + "/merges", "{\"into\":\"not an id\"}", "into");
        done("POST", "/tickets/" + source + "/merges", "{\"into\":\"" + target + "\"}");
        problem("POST", "/tickets/" + source + "/closures", "", 409, "ticket-is-merged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolutions | {\"summary\":\"x\"}            | ticket-already-resolved",
                "waits       | {\"on\":\"CUSTOMER\"}          | ticket-already-resolved",
                "starts      | {}                             | ticket-already-resolved",
                "resumptions | {}                             | ticket-not-waiting",
                "escalations | {\"level\":\"L2\",\"reason\":\"x\"} | ticket-already-resolved",
            })
    void a_resolved_ticket_says_no_by_name(String what, String body, String code) {
        String id = api.open();
        done("POST", "/tickets/" + id + "/resolutions", "{\"summary\":\"x\"}");
        problem("POST", "/tickets/" + id + "/" + what, body, 409, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | reopenings | {\"reason\":\"x\"} | ticket-not-resolved",
                "POST   | ratings    | {\"score\":1}      | ticket-not-resolved",
                "DELETE | assignment | ''                 | ticket-not-assigned",
            })
    void a_new_ticket_says_no_by_name(String method, String what, String body, String code) {
        problem(method, "/tickets/" + api.open() + "/" + what, body, 409, code);
    }

    @Test
    void an_escalation_goes_up_and_a_merge_elsewhere() {
        String id = api.open();
        String path = "/tickets/" + id;
        done("POST", path + "/escalations", "{\"level\":\"L3\",\"reason\":\"x\"}");
        problem(
                "POST",
                path + "/escalations",
                "{\"level\":\"L2\",\"reason\":\"x\"}",
                409,
                "escalation-not-upward");
        problem(
                "POST",
                path + "/merges",
                "{\"into\":\"" + id + "\"}",
                409,
                "ticket-merged-into-itself");
        problem(
                "POST",
                path + "/links",
                "{\"to\":\"" + id + "\",\"kind\":\"RELATED\"}",
                409,
                "ticket-linked-to-itself");
    }

    @Test
    void whoever_takes_an_assignment_back_is_an_id_too() {
        var answer = api.send("DELETE", "/tickets/" + api.open() + "/assignment?by=a@b.c", "");
        answer.expectStatus().isBadRequest();
        assertThat(String.valueOf(json(answer).get("errors")))
                .contains("field=by", "must be an id, not an address");
    }

    @Test
    void there_is_no_such_ticket() {
        problem("POST", "/tickets/ticket-none/starts", "", 404, "ticket-not-found");
        problem("POST", "/tickets/not-an-id/starts", "", 404, "ticket-not-found");
    }

    private static String done(String method, String path, String body) {
        var answer = api.send(method, path, body);
        answer.expectStatus().isOk();
        answer.expectHeader().exists("ETag");
        return String.valueOf(json(answer).get("version"));
    }

    private static void problem(String method, String path, String body, int status, String code) {
        var answer = api.send(method, path, body);
        answer.expectStatus().isEqualTo(status);
        assertThat(json(answer))
                .containsEntry("type", "urn:flash-support:" + code)
                .containsKeys("title", "detail", "instance");
    }

    private static void field(String method, String path, String body, String field) {
        var answer = api.send(method, path, body);
        answer.expectStatus().isEqualTo(422);
        assertThat(String.valueOf(json(answer).get("errors"))).contains("field=" + field);
    }
}
