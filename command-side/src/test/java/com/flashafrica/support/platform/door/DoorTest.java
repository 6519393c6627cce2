package com.flashafrica.support.platform.door;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who may come in, and in whose name everything then happens. */
class DoorTest {
    private static final String OPENING =
            """
            {"subject":"No VPN","channel":"WEB","requester":{"name":"Awa"}}
            """;

    private static final String[] LIST = {"GET", "HEAD", "POST"};

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
    void nobody_is_asked_to_sign_in() {
        var answer = api.with("").post("/tickets", OPENING).expectStatus().isUnauthorized();
        answer.expectHeader().valueEquals("WWW-Authenticate", "Bearer");
        answer.expectBody().jsonPath("$.type").isEqualTo("urn:flash-support:unauthorized");
    }

    @Test
    void a_token_that_is_no_good_is_as_good_as_none() {
        api.with(TestTokens.lead() + "x")
                .post("/tickets", OPENING)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        api.with("Basic YTpi").post("/tickets", OPENING).expectStatus().isUnauthorized();
        api.with("Bearer ").post("/tickets", OPENING).expectStatus().isUnauthorized();
    }

    @Test
    void what_is_not_in_the_table_is_not_there() {
        for (String path : new String[] {"/api/v1/nowhere", "/api/v1/tickets/x/secrets", "/x"}) {
            for (RunningApi who : new RunningApi[] {api, api.as(Role.CUSTOMER, "customer-awa")}) {
                who.http()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isNotFound()
                        .expectBody()
                        .jsonPath("$.type")
                        .isEqualTo("urn:flash-support:not-found");
            }
            api.with("").http().get().uri(path).exchange().expectStatus().isUnauthorized();
        }
        api.post("/nowhere", "{}").expectStatus().isNotFound();
        api.with("").post("/nowhere", "{}").expectStatus().isUnauthorized();
    }

    @Test
    void a_method_that_a_path_does_not_take_is_told_which_it_does() {
        var answer = api.send("PATCH", "/tickets", "{}").expectStatus().isEqualTo(405);
        answer.expectHeader()
                .value("Allow", allow -> assertThat(allow.split(",\\s*")).containsOnly(LIST));
        answer.expectBody().jsonPath("$.type").isEqualTo("urn:flash-support:method-not-allowed");
        api.as(Role.AUDITOR, "auditor-1")
                .send("DELETE", "/tickets/x/assignment/", "")
                .expectStatus()
                .isNotFound();
        api.as(Role.AUDITOR, "auditor-1")
                .send("POST", "/tickets/x/assignment", "{}")
                .expectStatus()
                .isEqualTo(405);
        api.with("").send("PATCH", "/tickets", "{}").expectStatus().isUnauthorized();
    }

    @Test
    void what_is_there_and_not_for_that_role_is_forbidden() {
        api.as(Role.CUSTOMER, "customer-awa")
                .post("/tickets/x/escalations", "{}")
                .expectStatus()
                .isForbidden();
    }

    /**
     * What is neither a word of the API nor an id of ours may be somebody's, and is not repeated.
     */
    @ParameterizedTest
    @CsvSource({
        "401, POST,   /api/v1/tickets,             /api/v1/tickets,          Authorization, Bearer"
                + " x",
        "401, GET,    /api/v1/nope/x,              /api/v1/-/-,              Authorization, Bearer"
                + " x",
        "404, GET,    /api/v1/nope,                /api/v1/-,                X-None, -",
        "404, GET,    /api/v1/metrics/awa,         /api/v1/metrics/-,        X-None, -",
        "404, GET,    /api/v1/tickets/awa/secrets, /api/v1/tickets/-/-,      X-None, -",
        "405, PATCH,  /api/v1/tickets,             /api/v1/tickets,          X-None, -",
        "405, DELETE, /api/v1/tickets/awa/notes,   /api/v1/tickets/-/notes,  X-None, -",
        "403, GET,    /api/v1/audit/awa,           /api/v1/audit/-,          X-None, -",
        "403, GET,    /api/v1/identity/keys,       /api/v1/identity/keys,    X-None, -",
        "406, POST,   /api/v1/tickets,             /api/v1/tickets,          Accept, nonsense",
        "406, POST,   /api/v1/tickets/awa/notes,   /api/v1/tickets/-/notes,  Accept, image/png",
        "415, POST,   /api/v1/tickets,             /api/v1/tickets,          Content-Type,"
                + " nonsense",
        "415, POST,   /api/v1/tickets,             /api/v1/tickets,          Content-Type,"
                + " text/plain",
    })
    void a_refusal_says_which_address_was_asked_for(
            int status, String method, String path, String instance, String header, String value) {
        api.with(TestTokens.lead())
                .http()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> headers.set(header, value))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.instance")
                .isEqualTo(instance);
    }

    @Test
    void a_path_that_means_another_is_not_taken() {
        for (String odd : new String[] {"/api/v1//tickets", "/api/v1/tickets;a=b", "/api/v1/./x"}) {
            int status =
                    api.with("")
                            .http()
                            .post()
                            .uri(java.net.URI.create("http://127.0.0.1:" + api.port() + odd))
                            .exchange()
                            .returnResult(String.class)
                            .getStatus()
                            .value();
            assertThat(status).as(odd).isIn(400, 401);
        }
    }

    @Test
    void the_actor_of_every_event_is_who_is_signed_in() {
        RunningApi agent = api.as(Level.L2, "agent-awa");
        String ticket = agent.open();
        agent.post("/tickets/" + ticket + "/resolutions", "{\"summary\":\"Done.\"}")
                .expectStatus()
                .isOk();

        assertThat(api.events(ticket))
                .allSatisfy(event ->
                        assertThat(event.metadata())
                                .containsEntry(EventMetadata.ACTOR, "agent-awa")
                                .containsEntry(EventMetadata.ROLE, "AGENT")
                                .containsEntry(EventMetadata.AUTHENTICATED, "oidc"));
        assertThat(api.events(ticket).getLast().payload())
                .isInstanceOfSatisfying(
                        TicketResolved.class,
                        resolved ->
                                assertThat(String.valueOf(resolved.by())).isEqualTo("agent-awa"));
    }

    @Test
    void a_body_may_say_who_it_is_and_nobody_else() {
        RunningApi agent = api.as(Level.L2, "agent-awa");
        String ticket = agent.open();
        agent.post("/tickets/" + ticket + "/starts", "{\"by\":\"agent-awa\"}")
                .expectStatus()
                .isOk();
        refuses(
                agent.post("/tickets/" + ticket + "/waits", "{\"on\":\"CUSTOMER\",\"by\":\"x\"}"),
                "by",
                "is not who is signed in");
        refuses(
                agent.post(
                        "/tickets/" + ticket + "/replies",
                        "{\"author\":\"AGENT\",\"body\":\"Hi\",\"by\":\"agent-7\"}"),
                "by",
                "is not who is signed in");
        refuses(
                agent.send("DELETE", "/tickets/" + ticket + "/assignment?by=x", ""),
                "by",
                "is not who is signed in");
    }

    @Test
    void a_requester_asks_for_nobody_else_and_speaks_for_nobody_else() {
        RunningApi awa = api.as(Role.CUSTOMER, "customer-awa");
        String ticket =
                String.valueOf(
                        json(awa.post(
                                                "/tickets",
                                                """
                                                {"subject":"No VPN","channel":"WEB",
                                                 "requester":{"name":"Awa","tier":"PREMIUM"}}
                                                """)
                                        .expectStatus()
                                        .isCreated())
                                .get("id"));
        TicketOpened opened = (TicketOpened) api.events(ticket).getFirst().payload();
        assertThat(opened.requester().value()).isEqualTo("customer-awa");
        assertThat(opened.tier().name()).as("nobody promotes themselves").isEqualTo("STANDARD");

        refuses(
                awa.post(
                        "/tickets",
                        "{\"subject\":\"a\",\"channel\":\"WEB\",\"requester\":{\"id\":\"bob\"}}"),
                "requester.id",
                "is not who is signed in");
        awa.post("/tickets/" + ticket + "/replies", "{\"body\":\"Hello?\"}").expectStatus().isOk();
        assertThat(api.events(ticket).getLast().payload())
                .isInstanceOfSatisfying(
                        TicketReplied.class,
                        reply ->
                                assertThat(Objects.requireNonNull(reply.by()).value())
                                        .isEqualTo("customer-awa"));
        awa.post("/tickets/" + ticket + "/replies", "{\"author\":\"AGENT\",\"body\":\"Done\"}")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:flash-support:author-not-yours");
    }

    @Test
    void another_requesters_ticket_is_not_there() {
        String ticket = api.open();
        RunningApi bob = api.as(Role.CUSTOMER, "customer-bob");
        String reply = "{\"body\":\"Hello?\"}";
        byte[] others =
                bob.post("/tickets/" + ticket + "/replies", reply)
                        .expectStatus()
                        .isNotFound()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        String nowhere = ticket.substring(0, ticket.length() - 4) + "0000";
        byte[] none =
                bob.post("/tickets/" + nowhere + "/replies", reply)
                        .expectStatus()
                        .isNotFound()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        assertThat(text(others).replace(ticket, "")).isEqualTo(text(none).replace(nowhere, ""));
    }

    @Test
    void what_a_requester_said_on_the_phone_is_written_down_by_an_agent() {
        String ticket = api.open();
        String requester =
                ((TicketOpened) api.events(ticket).getFirst().payload()).requester().value();
        RunningApi agent = api.as(Level.L1, "agent-awa");
        String path = "/tickets/" + ticket + "/replies";
        agent.post(
                        path,
                        "{\"author\":\"CUSTOMER\",\"body\":\"Hello?\",\"by\":\""
                                + requester
                                + "\"}")
                .expectStatus()
                .isOk();
        var last = api.events(ticket).getLast();
        assertThat(((TicketReplied) last.payload()).by()).hasToString(requester);
        assertThat(last.metadata()).containsEntry(EventMetadata.ACTOR, "agent-awa");
        refuses(
                agent.post(path, "{\"author\":\"CUSTOMER\",\"body\":\"Hello?\",\"by\":\"bob\"}"),
                "by",
                "is not who asked for this ticket");
        refuses(agent.post(path, "{\"body\":\"Hello?\"}"), "author", "must not be null");
    }

    @Test
    void an_agent_works_up_to_their_level_or_on_what_is_theirs() {
        String ticket = api.open();
        String escalate = "{\"level\":\"L3\",\"reason\":\"deep\"}";
        api.post("/tickets/" + ticket + "/escalations", escalate).expectStatus().isOk();
        RunningApi second = api.as(Level.L2, "agent-two");
        second.post("/tickets/" + ticket + "/starts", "").expectStatus().isForbidden();
        second.post("/tickets/" + ticket + "/notes", "{\"body\":\"I know\"}").expectStatus().isOk();
        api.send("PUT", "/tickets/" + ticket + "/assignment", "{\"agent\":\"agent-two\"}")
                .expectStatus()
                .isOk();
        second.post("/tickets/" + ticket + "/waits", "{\"on\":\"CUSTOMER\"}").expectStatus().isOk();
    }

    @Test
    void an_agent_takes_work_and_gives_none() {
        String ticket = api.open();
        RunningApi agent = api.as(Level.L1, "agent-one");
        String path = "/tickets/" + ticket + "/assignment";
        agent.send("PUT", path, "{\"agent\":\"agent-two\"}").expectStatus().isForbidden();
        agent.send("PUT", path, "{\"agent\":\"agent-one\"}").expectStatus().isOk();
        agent.send("DELETE", path, "").expectStatus().isOk();
        api.send("PUT", path, "{\"agent\":\"agent-two\"}").expectStatus().isOk();
        agent.send("DELETE", path, "").expectStatus().isForbidden();
        agent.send("PUT", path, "{\"group\":\"network\"}").expectStatus().isOk();
    }

    @Test
    void both_tickets_must_be_within_reach() {
        String low = api.open();
        String high = api.open();
        api.post("/tickets/" + high + "/escalations", "{\"level\":\"L3\",\"reason\":\"deep\"}")
                .expectStatus()
                .isOk();
        RunningApi agent = api.as(Level.L1, "agent-one");
        agent.post("/tickets/" + low + "/merges", "{\"into\":\"" + high + "\"}")
                .expectStatus()
                .isForbidden();
        agent.post("/tickets/" + low + "/links", "{\"to\":\"" + high + "\",\"kind\":\"RELATED\"}")
                .expectStatus()
                .isForbidden();
        api.post("/tickets/" + low + "/links", "{\"to\":\"" + high + "\",\"kind\":\"RELATED\"}")
                .expectStatus()
                .isOk();
    }

    @Test
    void an_idempotency_key_is_its_senders_own() {
        String[] key = {"Idempotency-Key", "the-same"};
        Object mine = json(api.as(Level.L1, "agent-one").post("/tickets", OPENING, key)).get("id");
        Object again = json(api.as(Level.L1, "agent-one").post("/tickets", OPENING, key)).get("id");
        Object theirs =
                json(api.as(Level.L1, "agent-two").post("/tickets", OPENING, key)).get("id");

        assertThat(again).isEqualTo(mine);
        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void without_a_list_of_origins_no_page_of_elsewhere_may_ask() {
        api.http()
                .method(HttpMethod.OPTIONS)
                .uri("/api/v1/tickets")
                .header("Origin", "https://desk.example.org")
                .header("Access-Control-Request-Method", "POST")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    private static void refuses(ResponseSpec answer, String field, String reason) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .isEqualTo(reason);
    }

    private static String text(byte @Nullable [] body) {
        return body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
}
