package com.flashafrica.support.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.IdentityEvent.AccountCreated;
import com.flashafrica.support.identity.IdentityEvent.AccountDisabled;
import com.flashafrica.support.identity.IdentityEvent.AccountEnabled;
import com.flashafrica.support.identity.IdentityEvent.AccountPasswordChanged;
import com.flashafrica.support.identity.IdentityEvent.AccountRoleChanged;
import com.flashafrica.support.identity.LocalDesk;
import com.flashafrica.support.identity.LocalDesk.Answer;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an administrator does to accounts, and what everybody does to their own. */
class AccountsApiTest {
    private static final String ACCOUNTS = "/identity/accounts";

    @TempDir private static Path folder;
    private static LocalDesk desk;

    @BeforeAll
    static void start() {
        desk = new LocalDesk(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void an_account_is_made_with_a_password_that_is_shown_once() {
        Answer made =
                create(
                        """
                        {"username":"moussa","role":"AGENT","level":"L1","name":"Moussa",
                         "email":"moussa@example.org"}
                        """);

        assertThat(made.status()).isEqualTo(201);
        String person = made.text("person");
        assertThat(made.response().headers().firstValue("Location"))
                .contains("/api/v1/identity/accounts/" + person);
        assertThat(desk.signIn("moussa", made.text("password")).status()).isEqualTo(200);
        JsonNode listed = listed(person);
        assertThat(listed.path("username").asString()).isEqualTo("moussa");
        assertThat(listed.path("email").asString()).isEqualTo("moussa@example.org");
        assertThat(listed.path("enabled").asBoolean()).isTrue();
        assertThat(listed.has("password")).isFalse();
    }

    @Test
    void a_password_may_be_said_and_is_not_repeated() {
        Answer made =
                create(
                        "{\"username\":\"fatou\",\"role\":\"LEAD\",\"password\":\"twelve or"
                                + " more\"}");

        assertThat(made.json().path("password").isNull()).isTrue();
        assertThat(desk.signIn("fatou", "twelve or more").status()).isEqualTo(200);
    }

    @Test
    void what_makes_no_account_is_said() {
        create("{\"username\":\"taken\",\"role\":\"LEAD\"}");
        problem(create("{\"username\":\"TAKEN\",\"role\":\"LEAD\"}"), 409, "username-taken");
        create("{\"username\":\"one\",\"role\":\"LEAD\",\"email\":\"same@example.org\"}");
        problem(
                create("{\"username\":\"two\",\"role\":\"LEAD\",\"email\":\"same@example.org\"}"),
                409,
                "account-already-there");
        for (String bad :
                List.of(
                        "{\"username\":\"a\",\"role\":\"AGENT\"}",
                        "{\"username\":\"a\",\"role\":\"LEAD\",\"level\":\"L1\"}",
                        "{\"username\":\"a b\",\"role\":\"LEAD\"}",
                        "{\"username\":\"a\",\"role\":\"LEAD\",\"password\":\"short\"}",
                        "{\"username\":\"a\",\"role\":\"GOD\"}",
                        "{\"role\":\"LEAD\"}")) {
            problem(create(bad), 422, "unacceptable-fields");
        }
    }

    @Test
    void everything_done_to_an_account_is_recorded_as_whoevers_it_was() {
        String person = create("{\"username\":\"told\",\"role\":\"CUSTOMER\"}").text("person");
        PersonId id = new PersonId(person);
        String path = ACCOUNTS + "/" + person;
        ok(desk.put(path + "/role", desk.root(), "{\"role\":\"AGENT\",\"level\":\"L3\"}"));
        ok(desk.put(path + "/role", desk.root(), "{\"role\":\"AGENT\",\"level\":\"L3\"}"));
        assertThat(desk.post(path + "/passwords", desk.root(), "").status()).isEqualTo(201);
        ok(desk.put(path + "/enabled", desk.root(), "{\"enabled\":false}"));
        ok(desk.put(path + "/enabled", desk.root(), "{\"enabled\":true}"));

        var events = desk.events("account-" + person);
        assertThat(events.stream().map(Recorded::payload))
                .containsExactly(
                        new AccountCreated(id, Role.CUSTOMER, null),
                        new AccountRoleChanged(id, Role.AGENT, Level.L3),
                        new AccountPasswordChanged(id),
                        new AccountDisabled(id),
                        new AccountEnabled(id));
        String root = desk.get("/identity/me", desk.root()).text("id");
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.metadata())
                                .containsEntry(EventMetadata.ACTOR, root)
                                .containsEntry(EventMetadata.ROLE, "ADMIN")
                                .containsEntry(EventMetadata.AUTHENTICATED, "password"));
    }

    @Test
    void a_disabled_account_is_out_within_seconds() {
        Answer made = create("{\"username\":\"leaver\",\"role\":\"LEAD\"}");
        String token = desk.signIn("leaver", made.text("password")).text("accessToken");
        assertThat(desk.get("/identity/me", token).status()).isEqualTo(200);

        ok(
                desk.put(
                        ACCOUNTS + "/" + made.text("person") + "/enabled",
                        desk.root(),
                        "{\"enabled\":false}"));

        await().atMost(Duration.ofSeconds(5))
                .until(() -> desk.get("/identity/me", token).status() == 401);
    }

    @Test
    void a_reset_password_replaces_the_one_before_and_lifts_the_lock() {
        Answer made = create("{\"username\":\"forgetful\",\"role\":\"LEAD\"}");
        for (int failure = 0; failure < 6; failure++) {
            desk.signIn("forgetful", "was it this?");
        }
        Answer reset =
                desk.post(ACCOUNTS + "/" + made.text("person") + "/passwords", desk.root(), "");

        Answer again = desk.signIn("forgetful", reset.text("password"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(desk.get("/identity/me", again.text("accessToken")).status()).isEqualTo(200);
        assertThat(desk.signIn("forgetful", made.text("password")).status()).isEqualTo(401);
    }

    @Test
    void the_last_administrator_can_neither_be_disabled_nor_become_something_else() {
        String root = desk.get("/identity/me", desk.root()).text("id");
        String second = create("{\"username\":\"second\",\"role\":\"ADMIN\"}").text("person");
        ok(desk.put(ACCOUNTS + "/" + second + "/enabled", desk.root(), "{\"enabled\":false}"));

        problem(
                desk.put(ACCOUNTS + "/" + root + "/enabled", desk.root(), "{\"enabled\":false}"),
                409,
                "last-admin");
        problem(
                desk.put(ACCOUNTS + "/" + root + "/role", desk.root(), "{\"role\":\"LEAD\"}"),
                409,
                "last-admin");
        assertThat(listed(root).path("role").asString()).isEqualTo("ADMIN");
    }

    @Test
    void two_administrators_who_disable_each_other_leave_one() throws InterruptedException {
        String root = desk.get("/identity/me", desk.root()).text("id");
        String rival = desk.add("rival", Role.ADMIN, null, "another password");
        String byRoot = desk.root();
        String byRival = desk.signIn("rival", "another password").text("accessToken");

        Thread one = Thread.ofVirtual().start(() -> disable(rival, byRoot));
        Thread two = Thread.ofVirtual().start(() -> disable(root, byRival));
        one.join();
        two.join();

        assertThat(
                        desk.database()
                                .sql("SELECT person FROM account WHERE enabled AND role = 'ADMIN'")
                                .query(String.class)
                                .single())
                .isIn(root, rival);
        String left = desk.signIn("rival", "another password").text("accessToken");
        if (!left.isEmpty()) {
            ok(desk.put(ACCOUNTS + "/" + root + "/enabled", left, "{\"enabled\":true}"));
            ok(desk.put(ACCOUNTS + "/" + rival + "/enabled", desk.root(), "{\"enabled\":false}"));
        }
    }

    private static void disable(String person, String token) {
        desk.put(ACCOUNTS + "/" + person + "/enabled", token, "{\"enabled\":false}");
    }

    @Test
    void who_is_not_there_cannot_be_changed() {
        String nobody = ACCOUNTS + "/person-nobody";
        problem(
                desk.put(nobody + "/enabled", desk.root(), "{\"enabled\":false}"),
                404,
                "account-not-found");
        problem(desk.post(nobody + "/passwords", desk.root(), ""), 404, "account-not-found");
    }

    @Test
    void everybody_sees_themselves_and_changes_their_own_password() {
        Answer made = create("{\"username\":\"selfish\",\"role\":\"LEAD\",\"name\":\"Self Ish\"}");
        String token = desk.signIn("selfish", made.text("password")).text("accessToken");

        JsonNode me = desk.get("/identity/me", token).json();
        assertThat(me.path("id").asString()).isEqualTo(made.text("person"));
        assertThat(me.path("role").asString()).isEqualTo("LEAD");
        assertThat(me.path("name").asString()).isEqualTo("Self Ish");
        assertThat(me.path("may").path("METRICS").asString()).isEqualTo("ALL");

        String change = "{\"current\":\"%s\",\"new\":\"a password of mine\"}";
        problem(
                desk.post("/identity/me/password", token, change.formatted("not this")),
                422,
                "unacceptable-fields");
        assertThat(
                        desk.post(
                                        "/identity/me/password",
                                        token,
                                        change.formatted(made.text("password")))
                                .status())
                .isEqualTo(204);
        assertThat(desk.signIn("selfish", "a password of mine").status()).isEqualTo(200);
        assertThat(desk.events("account-" + made.text("person")).getLast().metadata())
                .containsEntry(EventMetadata.ACTOR, made.text("person"));
    }

    @Test
    void accounts_are_listed_page_by_page() {
        create("{\"username\":\"page-1\",\"role\":\"CUSTOMER\"}");
        create("{\"username\":\"page-2\",\"role\":\"CUSTOMER\"}");
        JsonNode all = desk.get(ACCOUNTS + "?limit=200", desk.root()).json();
        assertThat(all.path("next").isNull()).isTrue();
        List<JsonNode> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = desk.get(ACCOUNTS + "?limit=1" + cursor, desk.root()).json();
            assertThat(page.path("items").size()).isEqualTo(1);
            walked.add(page.path("items").get(0));
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(walked).containsExactlyElementsOf(all.path("items"));
    }

    @ParameterizedTest
    @CsvSource({
        "/identity/accounts?after=x,            after,  is not a parameter of this resource",
        "/identity/accounts?cursor=person-1,    cursor, is not a cursor of this list",
        "/identity/accounts?cursor=e30,         cursor, is not a cursor of this list",
        "/identity/accounts?cursor=eyJwZXJzb24iOiIifQ, cursor, is not a cursor of this list",
        "/identity/accounts?cursor=eyJwZXJzb24iOiJhXHUwMDAwIn0, cursor, is not a cursor of this"
                + " list",
        "/identity/accounts?cursor=,            cursor, is empty",
        "/identity/accounts?limit=0,            limit,  must be a whole number from 1 to 200",
        "/identity/accounts?limit=1&limit=2,    limit,  is given more than once",
        "/identity/accounts/x?colour=red,       colour, is not a parameter of this resource",
        "/identity/keys?limit=1,                limit,  is not a parameter of this resource",
        "/identity/keys/x?limit=1,              limit,  is not a parameter of this resource",
        "/identity/me?colour=red,               colour, is not a parameter of this resource",
        "/privacy/erasures?after=x,             after,  is not a parameter of this resource",
        "/privacy/erasures?cursor=person-1,     cursor, is not a cursor of this list",
        "/privacy/erasures/x?colour=red,        colour, is not a parameter of this resource",
        "/privacy/people/x/export?colour=red,   colour, is not a parameter of this resource",
    })
    void a_parameter_that_is_not_known_is_refused_by_name(String path, String name, String reason) {
        Answer answer = desk.get(path, desk.root());
        problem(answer, 400, "bad-parameter");
        JsonNode error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(name);
        assertThat(error.path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void an_account_is_where_it_was_said_to_be() {
        Answer made = create("{\"username\":\"located\",\"role\":\"LEAD\"}");

        Answer found = desk.get(located(made), desk.root());

        ok(found);
        assertThat(found.json()).isEqualTo(listed(made.text("person")));
        problem(desk.get(ACCOUNTS + "/person-nobody", desk.root()), 404, "account-not-found");
        String lead = desk.signIn("located", made.text("password")).text("accessToken");
        problem(desk.get(located(made), lead), 403, "forbidden");
    }

    /** Below the API's own path. */
    private static String located(Answer made) {
        String location = made.response().headers().firstValue("Location").orElseThrow();
        return location.substring("/api/v1".length());
    }

    /** A process that ends between the ledger and the row leaves it to another. */
    @Test
    void a_row_that_is_behind_its_stream_catches_up_by_itself() {
        String person = create("{\"username\":\"behind\",\"role\":\"LEAD\"}").text("person");
        desk.database()
                .sql("UPDATE account SET version = 0, enabled = false WHERE person = ?")
                .param(person)
                .update();

        problem(create("{\"username\":\"behind\",\"role\":\"LEAD\"}"), 409, "username-taken");

        assertThat(listed(person).path("enabled").asBoolean()).isTrue();
    }

    private static Answer create(String json) {
        return desk.post(ACCOUNTS, desk.root(), json);
    }

    private static JsonNode listed(String person) {
        for (JsonNode account :
                desk.get(ACCOUNTS + "?limit=200", desk.root()).json().path("items")) {
            if (account.path("person").asString().equals(person)) {
                return account;
            }
        }
        throw new AssertionError(person + " is not listed");
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("type")).isEqualTo("urn:flash-support:" + code);
    }
}
