package com.flashafrica.support.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.tree.TreeHash;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.Desk.Answer;
import com.flashafrica.support.standalone.running.RunningPlatform;
import com.flashafrica.support.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An auditor who trusts nobody, with nothing but what the platform answers and a verifier. */
@ExtendWith(RunningPlatform.class)
class EvidenceTest {
    private static final String AUDIT = "/api/v1/audit/";
    private static final TreeHash HASH = new TreeHash();

    @TempDir private Path folder;

    @BeforeAll
    static void somethingIsSigned(Desk desk) {
        IntStream.rangeClosed(1, 5).forEach(i -> desk.open("audited " + i));
        await().untilAsserted(() ->
                assertThat(desk.get(AUDIT + "checkpoints?from=5").json().path("items"))
                        .isNotEmpty());
    }

    @Test
    void a_checkpoint_is_plain_text_and_an_event_is_proved_to_be_under_it(Desk desk) {
        Answer latest = desk.get(AUDIT + "checkpoints/latest");
        assertThat(latest.header("Content-Type")).startsWith("text/plain");
        List<String> lines = latest.response().body().lines().toList();
        long size = Long.parseLong(lines.get(1));
        JsonNode proof = desk.get(AUDIT + "proofs/inclusion?position=1&size=" + size).json();
        assertThat(proof.path("size").asLong()).isEqualTo(size);
        assertThat(proof.path("position").asLong()).isEqualTo(1);
        byte[] node = hex(proof.path("leafHash"));
        for (JsonNode hash : proof.path("hashes")) {
            node = HASH.node(node, hex(hash));
        }
        assertThat(node).isEqualTo(Base64.getDecoder().decode(lines.get(2)));
    }

    @Test
    void the_list_goes_on_below_the_last_one_and_says_what_the_note_says(Desk desk) {
        JsonNode page = desk.get(AUDIT + "checkpoints?limit=1").json();
        JsonNode newest = page.path("items").get(0);
        assertThat(newest.path("checkpoint").asString())
                .contains("\n" + newest.path("size").asLong() + "\n");
        assertThat(
                        desk.get(AUDIT + "checkpoints?to=" + (newest.path("size").asLong() - 1))
                                .json()
                                .path("items")
                                .findValuesAsString("size"))
                .doesNotContain(newest.path("size").asString());
    }

    @Test
    void what_is_exported_holds_and_what_was_changed_on_the_way_does_not(Desk desk)
            throws Exception {
        String kept = desk.get(AUDIT + "checkpoints/latest").response().body();
        long size = Long.parseLong(kept.lines().toList().get(1));
        String key = desk.get(AUDIT + "key").json().path("verifier").asString();
        String export = export(desk, "until=" + size);
        assertThat(verified(export, kept, key)).isEqualTo("0 Sound: events up to " + size);
        assertThat(verified(export(desk, "after=2&until=" + size), kept, key)).startsWith("0 ");
        assertThat(verified(export(desk, "after=1&until=" + (size - 1)), kept, key))
                .startsWith("0 ");
        String changed = export.replace("\"position\":2,", "\"position\":3,");
        assertThat(verified(changed, kept, key)).startsWith("1 ");
        assertThat(verified(export.substring(0, export.length() / 2), kept, key)).startsWith("1 ");
    }

    @ParameterizedTest
    @CsvSource({
        "proofs/inclusion, position",
        "proofs/inclusion?position=0, position",
        "proofs/inclusion?position=x, position",
        "proofs/inclusion?position=3&size=2, position",
        "proofs/inclusion?position=1&size=999999999, size",
        "proofs/inclusion?position=1&more=1, more",
        "proofs/consistency, from",
        "proofs/consistency?from=0&to=1, from",
        "proofs/consistency?from=1&to=999999999, to",
        "ledger?until=999999999, until",
        "ledger?after=2&until=2, after",
        "checkpoints?from=-1, from",
        "checkpoints?cursor=none, cursor",
        "key?of=me, of",
    })
    void bad_parameters_are_named(String path, String field, Desk desk) {
        Answer answer = desk.get(AUDIT + path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void nobody_unknown_cosigns(Desk desk) throws Exception {
        String size =
                desk.get(AUDIT + "checkpoints?limit=1")
                        .json()
                        .path("items")
                        .get(0)
                        .path("size")
                        .asString();
        assertThat(cosign(desk, size, "— someone AAAA")).isEqualTo(422);
        assertThat(cosign(desk, "999999999", "— someone AAAA")).isEqualTo(404);
        assertThat(cosign(desk, "none", "— someone AAAA")).isEqualTo(404);
    }

    private static int cosign(Desk desk, String size, String line) throws Exception {
        URI address = URI.create(desk.address() + AUDIT + "checkpoints/" + size + "/cosignatures");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "text/plain;charset=UTF-8")
                                    .POST(HttpRequest.BodyPublishers.ofString(line + "\n"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String export(Desk desk, String range) {
        Answer answer = desk.get(AUDIT + "ledger?" + range);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.response().body();
    }

    /** Exit code and what was said last. */
    private String verified(String export, String kept, String key) throws Exception {
        Path file = Files.writeString(folder.resolve("ledger.ndjson"), export);
        Path checkpoint = Files.writeString(folder.resolve("kept"), kept);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit =
                new Verifier(new PrintStream(said, true, StandardCharsets.UTF_8), System.err)
                        .run(file.toString(), "--checkpoint", checkpoint.toString(), "--key", key);
        return exit + " " + said.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.asString());
    }
}
