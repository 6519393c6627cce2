package com.flashafrica.support.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.LocalDesk.Answer;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.privacy.ErasingDesk;
import com.flashafrica.support.privacy.ErasingDesk.Opened;
import com.flashafrica.support.privacy.ErasureReason;
import com.flashafrica.support.privacy.PrivacyCommand.ErasePerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an erasure leaves, in every table of the command side. */
class ErasureTest {
    @TempDir static Path folder;
    private static ErasingDesk desk;

    @BeforeAll
    static void start() {
        desk =
                new ErasingDesk(
                        folder,
                        "support.privacy.erasure.again-after=1s",
                        "support.privacy.erasure.rotate-within=1s");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void nothing_says_who_it_was_or_opens_what_was_said() {
        Opened awa = open("awa.diop@example.org");

        Answer erased = desk.erase(awa.person(), "she asked us in tears");

        assertThat(erased.status()).isEqualTo(201);
        assertThat(desk.rows("SELECT id FROM person_directory WHERE id = ?", awa.person()))
                .isEmpty();
        assertThat(
                        desk.rows(
                                "SELECT owner FROM sealing_key WHERE wrapped IS NULL AND owner = ?",
                                awa.person()))
                .containsExactly(awa.person());
        JsonNode export = desk.export(awa.person());
        assertThat(export.path("directory").isNull()).isTrue();
        JsonNode opened = export.path("tickets").path(0).path("events").path(0).path("data");
        assertThat(opened.path("subject").asString()).isEqualTo("[erased]");
        assertThat(opened.path("description").asString()).isEqualTo("[erased]");
        assertThat(export.path("privacyEvents").path(0).path("data").path("reason").asString())
                .isEqualTo("OTHER");
        assertThat(ledger()).doesNotContain("tears");
    }

    @Test
    void twice_is_once() {
        Opened awa = open("awa.twice@example.org");
        Answer first = desk.erase(awa.person(), "REQUESTED");
        long events = events();

        Answer again = desk.erase(awa.person(), "RETENTION");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void nobody_is_erased_who_is_not_known() {
        Answer answer = desk.erase("person-nobody", "REQUESTED");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).endsWith("person-not-found");
        Answer export = desk.desk().get("/privacy/people/person-nobody/export", ErasingDesk.lead());
        assertThat(export.status()).isEqualTo(404);
    }

    @Test
    void what_was_begun_is_finished_when_the_process_ends_in_between() {
        Opened awa = open("awa.crash@example.org");

        // As far as it got: the event, and nothing else.
        desk.desk()
                .bean(Commands.class)
                .send(
                        new ErasePerson(new PersonId(awa.person()), ErasureReason.REQUESTED, true),
                        new Cause("lead-1", ActorRole.LEAD, null, "trace", null),
                        null,
                        null);

        await().untilAsserted(() -> {
            assertThat(desk.rows("SELECT id FROM person_directory WHERE id = ?", awa.person()))
                    .isEmpty();
            assertThat(
                            desk.rows(
                                    "SELECT owner FROM sealing_key WHERE owner = ?"
                                            + " AND erased_at IS NOT NULL",
                                    awa.person()))
                    .hasSize(1);
        });
    }

    @Test
    void nothing_is_written_down_any_more_and_the_address_is_free() {
        Opened awa = open("awa.again@example.org");
        desk.erase(awa.person(), "REQUESTED");

        Answer reply =
                desk.post(
                        "/tickets/" + awa.ticket() + "/replies",
                        Map.of("author", "AGENT", "body", "Are you still there?"));
        Answer opening =
                desk.post(
                        "/tickets",
                        Map.of(
                                "subject", "x",
                                "channel", "WEB",
                                "requester", Map.of("id", awa.person())));
        Answer closing = desk.post("/tickets/" + awa.ticket() + "/closures", Map.of());
        Opened other = open("awa.again@example.org");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("type")).endsWith("person-erased");
        assertThat(opening.status()).isEqualTo(422);
        assertThat(closing.status()).isEqualTo(200);
        assertThat(other.person()).isNotEqualTo(awa.person());
    }

    @Test
    void an_import_brings_no_name_back() {
        PersonDirectory people = desk.desk().bean(PersonDirectory.class);
        var known = people.register("servicenow", List.of("Moussa K."));
        known.values().forEach(moussa -> desk.erase(moussa.value(), "REQUESTED"));

        people.register("servicenow", List.of("Moussa K.", "Somebody else"));

        assertThat(desk.rows("SELECT name FROM person_directory WHERE name LIKE 'Moussa%'"))
                .isEmpty();
    }

    @Test
    void where_their_requests_came_from_goes_and_what_can_be_sent_again() {
        String awa = desk.desk().add("awa-customer", Role.CUSTOMER, null, "a long password");
        String token = desk.desk().signIn("awa-customer", "a long password").text("accessToken");
        String body = "{\"subject\":\"No VPN\",\"channel\":\"WEB\"}";
        assertThat(desk.desk().post("/tickets", token, body).status()).isEqualTo(201);
        await().untilAsserted(() ->
                assertThat(desk.rows("SELECT id FROM access_source WHERE actor =" + " ?", awa))
                        .hasSizeGreaterThanOrEqualTo(2));

        assertThat(desk.erase(awa, "REQUESTED").status()).isEqualTo(201);

        assertThat(desk.rows("SELECT id FROM access_source WHERE actor = ?", awa)).isEmpty();
        assertThat(desk.rows("SELECT key FROM ledger_request WHERE actor = ?", awa)).isEmpty();
        assertThat(desk.rows("SELECT person FROM account WHERE person = ?", awa)).isEmpty();
        assertThat(desk.desk().signIn("awa-customer", "a long password").status()).isEqualTo(401);
        await().untilAsserted(() ->
                assertThat(desk.desk().get("/identity/me", token).status()).isEqualTo(401));
    }

    @Test
    void the_last_who_looks_after_accounts_stays() {
        String root = desk.rows("SELECT person FROM account WHERE username = 'root'").getFirst();

        Answer answer = desk.erase(root, "REQUESTED");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).endsWith("last-admin");
        assertThat(desk.rows("SELECT id FROM person_directory WHERE id = ?", root)).hasSize(1);
    }

    @Test
    void the_master_key_is_another_one_soon() throws IOException {
        Path file = folder.resolve("master-keys.json");
        String before = Files.readString(file);
        Opened ben = open("ben@example.org");
        Opened awa = open("awa.rotated@example.org");

        desk.erase(awa.person(), "REQUESTED");

        await().untilAsserted(() -> {
            assertThat(Files.readString(file)).isNotEqualTo(before);
            assertThat(
                            desk.rows(
                                    "SELECT DISTINCT wrapped_by FROM sealing_key WHERE wrapped_by"
                                            + " IS NOT NULL"))
                    .hasSize(1)
                    .allSatisfy(id -> assertThat(before).doesNotContain(id));
        });
        JsonNode export = desk.export(ben.person());
        assertThat(export.path("directory").path("email").asString()).isEqualTo("ben@example.org");
        assertThat(export.toString()).contains("No VPN for ben");
    }

    @Test
    void erasures_are_listed() {
        Opened awa = open("awa.listed@example.org");
        Opened ben = open("ben.listed@example.org");
        Answer erased = desk.erase(awa.person(), "REQUESTED");
        desk.erase(ben.person(), "REQUESTED");

        List<JsonNode> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    desk.desk()
                            .get("/privacy/erasures?limit=1" + cursor, ErasingDesk.lead())
                            .json();
            assertThat(page.path("items").size()).isEqualTo(1);
            listed.add(page.path("items").get(0));
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(listed)
                .extracting(one -> one.path("person").asString())
                .contains(awa.person(), ben.person())
                .doesNotHaveDuplicates()
                .isSorted();
        String location = erased.response().headers().firstValue("Location").orElseThrow();
        JsonNode one =
                desk.desk().get(location.substring("/api/v1".length()), ErasingDesk.lead()).json();
        assertThat(listed).contains(one);
        assertThat(one.path("person").asString()).isEqualTo(awa.person());
        assertThat(one.path("position")).isEqualTo(erased.json().path("position"));
        assertThat(one.path("by").asString()).isEqualTo("lead-1");
        assertThat(one.path("reason").asString()).isEqualTo("REQUESTED");
        Answer nobody = desk.desk().get("/privacy/erasures/person-nobody", ErasingDesk.lead());
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.text("type")).endsWith("erasure-not-found");
    }

    @Test
    void a_reason_may_be_left_out_but_is_not_empty() {
        Opened awa = open("awa.reason@example.org");

        for (String blank : List.of("", "  ")) {
            Answer refused = desk.erase(awa.person(), blank);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("reason");
        }
        Answer erased = desk.post("/privacy/erasures", Map.of("person", awa.person()));
        assertThat(erased.status()).isEqualTo(201);
        assertThat(
                        desk.desk()
                                .get("/privacy/erasures/" + awa.person(), ErasingDesk.lead())
                                .text("reason"))
                .isEqualTo("OTHER");
    }

    private static Opened open(String email) {
        return desk.open(
                Map.of("name", "Awa Diop", "email", email),
                "No VPN for " + email.substring(0, 3),
                "VPN");
    }

    private static long events() {
        return Long.parseLong(desk.rows("SELECT count(*)::text FROM ledger_event").getFirst());
    }

    private static String ledger() {
        return String.join(
                "\n", desk.rows("SELECT convert_from(payload, 'UTF8') FROM ledger_event"));
    }
}
