package com.flashafrica.support.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.LocalDesk.Answer;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.privacy.ErasingDesk;
import com.flashafrica.support.privacy.ErasingDesk.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Everything about a person, for that person. */
class PersonExportTest {
    @TempDir static Path folder;
    private static ErasingDesk desk;

    @BeforeAll
    static void start() {
        desk = new ErasingDesk(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void it_has_all_that_was_said_and_nothing_of_anybody_else() {
        Map<String, Object> awa =
                Map.of("name", "Awa Diop", "email", "awa@example.org", "phone", "+221 33 1");
        Opened one = desk.open(awa, "No VPN \"at all\"", "VPN");
        Opened two = desk.open(awa, "No wifi", "WIFI");
        Opened bens = desk.open(Map.of("name", "Ben"), "Ben's secret", "VPN");
        desk.post("/tickets/" + one.ticket() + "/notes", Map.of("body", "She was rude."));
        Answer replied =
                desk.post(
                        "/tickets/" + one.ticket() + "/replies",
                        Map.of("author", "AGENT", "body", "Sorry, Awa."));
        assertThat(replied.status()).isEqualTo(200);

        JsonNode export = desk.export(one.person());

        assertThat(two.person()).isEqualTo(one.person());
        assertThat(export.path("person").asString()).isEqualTo(one.person());
        assertThat(export.path("directory").path("phone").asString()).isEqualTo("+221 33 1");
        assertThat(export.path("account").isNull()).isTrue();
        assertThat(export.path("tickets").size()).isEqualTo(2);
        assertThat(export.path("tickets").findValuesAsString("subject"))
                .containsExactlyInAnyOrder("No VPN \"at all\"", "No wifi");
        assertThat(export.toString())
                .contains("She was rude.", "Sorry, Awa.")
                .doesNotContain("Ben", bens.person(), bens.ticket(), "\uE000");
    }

    @Test
    void it_has_the_account_without_its_secrets_and_where_requests_came_from() {
        String person = desk.desk().add("awa-c", Role.CUSTOMER, null, "a long password");
        String token = desk.desk().signIn("awa-c", "a long password").text("accessToken");
        desk.desk().post("/tickets", token, "{\"subject\":\"No VPN\",\"channel\":\"WEB\"}");

        await().untilAsserted(() -> {
            Answer own = desk.desk().get("/privacy/people/" + person + "/export", token);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.response().headers().firstValue("content-disposition"))
                    .contains("attachment; filename=\"person.json\"");
            JsonNode export = own.json();
            assertThat(export.path("account").path("username").asString()).isEqualTo("awa-c");
            assertThat(export.path("account").propertyNames())
                    .containsExactlyInAnyOrder("username", "role", "enabled", "createdAt");
            assertThat(export.path("accountEvents").path(0).path("type").asString())
                    .isEqualTo("identity.account-created");
            assertThat(export.path("accesses").findValuesAsString("address")).contains("127.0.0.1");
        });
    }

    @Test
    void it_is_only_for_the_person_and_for_those_who_look_after_privacy() {
        String person = desk.open(Map.of("name", "Awa"), "x", "VPN").person();
        String path = "/privacy/people/" + person + "/export";

        for (Role role : List.of(Role.LEAD, Role.AUDITOR, Role.ADMIN)) {
            assertThat(status(path, role, "staff-1")).as("%s", role).isEqualTo(200);
        }
        assertThat(status(path, Role.CUSTOMER, person)).isEqualTo(200);
        assertThat(status(path, Role.CUSTOMER, "person-other")).isEqualTo(403);
        assertThat(status(path, Role.AGENT, "agent-1")).isEqualTo(403);
        assertThat(status(path, Role.ANALYST, "analyst-1")).isEqualTo(403);
    }

    private static int status(String path, Role role, String person) {
        return desk.desk()
                .get(path, TestTokens.bearer(role, person).substring("Bearer ".length()))
                .status();
    }
}
