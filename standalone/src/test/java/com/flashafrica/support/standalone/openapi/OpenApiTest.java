package com.flashafrica.support.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The committed contract is what both sides answer to; {@code -Dopenapi.update} writes it anew. */
@ExtendWith(RunningPlatform.class)
class OpenApiTest {
    private static final Path FILE =
            Path.of("..", "platform", "src", "main", "resources", "openapi.json");

    @Test
    void the_committed_contract_is_the_one_that_is_kept(Desk desk) throws IOException {
        String generated = Contract.of(desk.get("/v3/api-docs").json()).text();
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(FILE, generated);
        }

        assertThat(Files.readString(FILE))
                .as("write it anew with -Dopenapi.update and review the difference")
                .isEqualTo(generated);
    }

    @Test
    void it_is_served_with_a_page_to_browse_it(Desk desk) {
        JsonNode served = desk.get("/openapi.json").json();
        assertThat(served.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(served.path("paths").has("/api/v1/tickets")).isTrue();

        String page = desk.get("/docs").response().body();
        var parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page).results();
        assertThat(parts.map(part -> part.group(1)))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(desk.get(part).status()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "post,   /api/v1/identity/accounts,                    201",
        "post,   /api/v1/identity/accounts/{person}/passwords, 201",
        "post,   /api/v1/identity/keys,                        201",
        "delete, /api/v1/identity/keys/{id},                   204",
        "post,   /api/v1/identity/me/password,                 204",
        "post,   /api/v1/auth/logout,                          204",
    })
    void what_makes_something_or_says_nothing_has_its_code(
            String method, String path, String code, Desk desk) {
        JsonNode responses = call(desk, method, path).path("responses");
        assertThat(responses.propertyNames()).containsExactlyInAnyOrder(code, "default");
    }

    @Test
    void an_erasure_is_new_or_was_before(Desk desk) {
        JsonNode responses = call(desk, "post", "/api/v1/privacy/erasures").path("responses");
        assertThat(responses.propertyNames()).containsExactlyInAnyOrder("200", "201", "default");
        assertThat(responses.path("201").path("headers").has("Location")).isTrue();
    }

    @Test
    void every_call_but_those_open_to_everybody_needs_a_token_or_a_key(Desk desk) {
        JsonNode contract = desk.get("/openapi.json").json();
        var schemes = contract.path("components").path("securitySchemes").propertyNames();
        assertThat(contract.path("security"))
                .flatExtracting(JsonNode::propertyNames)
                .containsExactlyInAnyOrderElementsOf(schemes);
        var open = new TreeSet<String>();
        contract.path("paths")
                .forEachEntry((path, calls) ->
                        calls.forEachEntry((method, call) -> {
                            if (call.has("security")) {
                                assertThat(call.path("security")).isEmpty();
                                open.add(method + " " + path);
                            }
                        }));

        assertThat(open)
                .containsExactly(
                        "post /api/v1/audit/checkpoints/{size}/cosignatures",
                        "post /api/v1/auth/logout",
                        "post /api/v1/auth/refresh",
                        "post /api/v1/auth/token");
    }

    @Test
    void what_waits_for_no_view_does_not_say_so(Desk desk) {
        for (String path :
                new String[] {
                    "/api/v1/identity/accounts",
                    "/api/v1/identity/me",
                    "/api/v1/privacy/erasures",
                    "/api/v1/dev/mails"
                }) {
            assertThat(call(desk, "get", path).toString())
                    .as(path)
                    .doesNotContain("Prefer", "LedgerPosition", "Ledger-Position");
        }
    }

    private static JsonNode call(Desk desk, String method, String path) {
        return desk.get("/openapi.json").json().path("paths").path(path).path(method);
    }

    @Test
    void every_call_says_what_it_is_for(Desk desk) {
        var silent = new TreeSet<String>();
        desk.get("/openapi.json")
                .json()
                .path("paths")
                .forEachEntry((path, calls) ->
                        calls.forEachEntry((method, call) -> {
                            if (call.path("summary").asString("").isBlank()) {
                                silent.add(method + " " + path);
                            }
                        }));

        assertThat(silent).as("a line for it in openapi-words.yml").isEmpty();
    }
}
