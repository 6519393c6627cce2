package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors were computed by another program from docs/ledger-format.md, not by this code. */
class ChainHashTest {

    @Test
    void canonicalBytesLeavesAndHashesAreThoseOfTheFrozenVectors() throws Exception {
        JsonNode vectors = vectors();
        ChainHash chain = new ChainHash(UUID.fromString(vectors.get("ledgerId").asString()));
        byte[] previous = ChainHash.genesis();
        for (JsonNode vector : vectors.get("events")) {
            byte[] canonical = chain.canonical(event(vector));
            byte[] leaf = chain.leaf(canonical);
            previous = chain.next(previous, leaf);
            assertThat(canonical).asHexString().isEqualToIgnoringCase(text(vector, "canonical"));
            assertThat(leaf).asHexString().isEqualToIgnoringCase(text(vector, "leaf"));
            assertThat(previous).asHexString().isEqualToIgnoringCase(text(vector, "hash"));
        }
        assertThat(vectors.get("events")).hasSize(3);
    }

    private static JsonNode vectors() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        ChainHashTest.class.getResourceAsStream("/ledger-format/vectors.json"))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static LedgerEvent event(JsonNode vector) {
        return new LedgerEvent(
                vector.get("position").asLong(),
                text(vector, "stream"),
                vector.get("version").asLong(),
                UUID.fromString(text(vector, "id")),
                text(vector, "type"),
                vector.get("revision").asInt(),
                Instant.parse(text(vector, "occurredAt")),
                Instant.parse(text(vector, "recordedAt")),
                text(vector, "payload").getBytes(StandardCharsets.UTF_8),
                text(vector, "metadata").getBytes(StandardCharsets.UTF_8),
                HexFormat.of().parseHex(text(vector, "hash")));
    }

    private static String text(JsonNode vector, String field) {
        return vector.get(field).asString();
    }
}
