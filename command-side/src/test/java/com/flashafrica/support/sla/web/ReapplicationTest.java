package com.flashafrica.support.sla.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a change of the rules means for tickets: nothing for those that are there, unless asked. */
class ReapplicationTest {
    private static final String OFFICE =
            "{\"zone\":\"Africa/Dakar\",\"weekly\":{\"MON\":[[\"09:00\",\"%s\"]]}}";
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
        api.send("PUT", "/tickets/" + recategorised + "/category", "{\"category\":\"other\"}")
                .expectStatus()
                .isOk();
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
        api.send("PUT", "/sla/calendars/desk", OFFICE.formatted("17:00"))
                .expectStatus()
                .isCreated();
        define("desked", "desk", 300);
        String ticket = open("desked");
        api.send("PUT", "/sla/calendars/desk", OFFICE.formatted("18:00")).expectStatus().isOk();
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

    private static void define(String name, String calendar, int seconds) {
        String policy =
                """
                {"name":"%1$s","order":1,"match":{"categories":["%1$s"]},"calendar":"%2$s",
                 "targets":{"firstResponseSeconds":%3$d}}
                """
                        .formatted(name, calendar, seconds);
        api.send("PUT", "/sla/policies/" + name, policy)
                .expectStatus()
                .is2xxSuccessful();
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
