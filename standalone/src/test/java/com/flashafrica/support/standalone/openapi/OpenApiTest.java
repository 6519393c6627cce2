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
