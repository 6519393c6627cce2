package com.flashafrica.support.sla.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.StatusAssertions;

/** What a change of the rules means for tickets: nothing for those that are there, unless asked. */
class ReapplicationTest {
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
    void a_change_is_for_new_tickets_only_and_from_the_next_one_on() {
        for (int version = 1; version <= 20; version++) {
            define("fresh", "always", version);
            assertThat(termsOf(open("fresh"))).containsExactly("fresh " + version + " always 1");
        }
    }

    @Test
    void a_reapplication_reaches_every_open_ticket_and_none_that_is_over() {
        define("vip", "always", 300);
        String closed = open("vip");
        String merged = open("vip");
        String recategorised = open("vip");
        String waiting = open("vip");
        String open = open("vip");
        done("/tickets/" + closed + "/closures", "");
        done("/tickets/" + merged + "/merges", "{\"into\":\"" + open + "\"}");
        recategorise(recategorised, "other");
        done("/tickets/" + waiting + "/waits", "{\"on\":\"CUSTOMER\"}");
        define("vip", "always", 60);
        String later = open("vip");
        assertThat(termsOf(open)).containsExactly("vip 1 always 1");

        done("/sla/policies/vip/reapplications", "{\"by\":\"agent-fatou\"}");

        await().untilAsserted(() ->
                assertThat(termsOf(open)).containsExactly("vip 1 always 1", "vip 2 always 1"));
        assertThat(termsOf(waiting)).containsExactly("vip 1 always 1", "vip 2 always 1");
        assertThat(termsOf(closed)).containsExactly("vip 1 always 1");
        assertThat(termsOf(merged)).containsExactly("vip 1 always 1");
        assertThat(termsOf(recategorised)).containsExactly("vip 1 always 1", "default 1 always 1");
        assertThat(termsOf(later)).containsExactly("vip 2 always 1");
        assertThat(last(open).metadata())
                .containsEntry(EventMetadata.ACTOR, "sla-clocks")
                .containsKey(EventMetadata.CAUSATION);
    }

    @Test
    void a_calendar_that_changed_comes_with_the_policy_that_counts_on_it() {
        desk("17:00").isCreated();
        define("desked", "desk", 300);
        String ticket = open("desked");
        desk("18:00").isOk();
        assertThat(termsOf(open("desked"))).containsExactly("desked 1 desk 2");

        done("/sla/policies/desked/reapplications", "");

        await().untilAsserted(() ->
                assertThat(termsOf(ticket)).containsExactly("desked 1 desk 1", "desked 1 desk 2"));
    }

    @Test
    void a_retired_policy_is_for_no_new_ticket_and_takes_nothing_from_the_others() {
        define("passing", "always", 300);
        String before = open("passing");

        api.send("DELETE", "/sla/policies/passing", "").expectStatus().isOk();

        assertThat(termsOf(open("passing"))).containsExactly("default 1 always 1");
        done("/tickets/" + before + "/starts", "");
        assertThat(termsOf(before)).containsExactly("passing 1 always 1");
    }

    @Test
    void a_policy_that_starts_over_asks_no_ticket_for_anything_twice() {
        define("again", "always", 300);
        String ticket = open("again");
        String away = open("again");
        define("again", "always", 60);
        done("/sla/policies/again/reapplications", "");
        await().untilAsserted(() -> assertThat(termsOf(ticket)).hasSize(2));
        define("again", "always", 30);
        recategorise(ticket, "other");
        recategorise(ticket, "again");
        long head = api.bean(LedgerReader.class).head();

        api.close();
        JdbcClient.create(ledger.source()).sql("DELETE FROM token_entry").update();
        api = RunningApi.withRules(ledger);

        // Past events of no interest its place is noted every few seconds only.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        JdbcClient.create(ledger.source())
                                                .sql(
                                                        "SELECT convert_from(token, 'UTF8')::bigint"
                                                            + " FROM token_entry WHERE"
                                                            + " processor_name ="
                                                            + " 'when-policy-reapplied-then-tickets-follow'")
                                                .query(Long.class)
                                                .optional())
                                .contains(head));
        assertThat(api.bean(LedgerReader.class).head()).isEqualTo(head);
        assertThat(termsOf(ticket)).endsWith("again 3 always 1");
        assertThat(termsOf(away)).containsExactly("again 1 always 1", "again 2 always 1");
    }

    private static void recategorise(String ticket, String category) {
        api.send("PUT", "/tickets/" + ticket + "/category", "{\"category\":\"" + category + "\"}")
                .expectStatus()
                .isOk();
    }

    private static void define(String name, String calendar, int seconds) {
        String body =
                """
                {"name":"%1$s","order":1,"match":{"categories":["%1$s"]},"calendar":"%2$s",
                 "targets":{"firstResponseSeconds":%3$d}}
                """
                        .formatted(name, calendar, seconds);
        api.send("PUT", "/sla/policies/" + name, body).expectStatus().is2xxSuccessful();
    }

    private static StatusAssertions desk(String closes) {
        String body =
                "{\"zone\":\"Africa/Dakar\",\"weekly\":{\"MON\":[[\"09:00\",\"" + closes + "\"]]}}";
        return api.send("PUT", "/sla/calendars/desk", body).expectStatus();
    }

    private static String open(String category) {
        String body =
                """
                {"subject":"No payout","channel":"WEB","requester":{"name":"Awa"},"category":"%s"}
                """
                        .formatted(category);
        var opened = api.post("/tickets", body).expectStatus().isCreated();
        return String.valueOf(json(opened).get("id"));
    }

    private static void done(String path, String body) {
        api.post(path, body).expectStatus().isOk();
    }

    private static Recorded<TicketEvent> last(String ticket) {
        return api.events(ticket).getLast();
    }

    private static List<String> termsOf(String ticket) {
        return api.events(ticket).stream()
                .map(Recorded::payload)
                .<String>mapMulti((event, found) -> {
                    if (event instanceof SlaTermsAssigned(var terms)) {
                        found.accept(
                                "%s %d %s %d"
                                        .formatted(
                                                terms.policy().key(),
                                                terms.policy().version(),
                                                terms.calendar().key(),
                                                terms.calendar().version()));
                    }
                })
                .toList();
    }
}
