package com.flashafrica.support.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of docs/ledger-format.md, computed by other programs than these. */
class VectorsTest {
    private final Hashes hashes = new Hashes();

    @Test
    void canonical_bytes_and_chain_are_those_of_the_vectors() throws Exception {
        JsonNode vectors = read("vectors.json");
        byte[] hash = new byte[32];
        for (JsonNode event : vectors.get("events")) {
            byte[] canonical = hex(event.get("canonical"));
            CanonicalEvent parsed = CanonicalEvent.parse(canonical);
            assertThat(parsed.bytes()).isEqualTo(canonical);
            assertThat(parsed.stream()).isEqualTo(event.get("stream").asString());
            byte[] leaf = hashes.leaf(canonical);
            assertThat(leaf).isEqualTo(hex(event.get("leaf")));
            hash = hashes.next(hash, leaf);
            assertThat(hash).isEqualTo(hex(event.get("hash")));
        }
    }

    @Test
    void roots_and_consistency_are_those_of_the_vectors() throws Exception {
        JsonNode vectors = read("tree.json");
        Tree tree = new Tree(hashes);
        List<byte[]> roots = new ArrayList<>(List.of(tree.root()));
        for (JsonNode leaf : vectors.get("leaves")) {
            tree.add(hashes.leaf(hex(leaf)));
            roots.add(tree.root());
        }
        for (int size = 0; size < roots.size(); size++) {
            assertThat(roots.get(size)).isEqualTo(hex(vectors.get("roots").get(size)));
        }
        for (JsonNode one : vectors.get("consistency")) {
            int from = one.get("from").asInt();
            int to = one.get("to").asInt();
            List<byte[]> proof = new ArrayList<>();
            one.get("hashes").forEach(hash -> proof.add(hex(hash)));
            assertThat(Consistency.holds(from, roots.get(from), to, roots.get(to), proof, hashes))
                    .isTrue();
            assertThat(Consistency.holds(from, roots.get(0), to, roots.get(to), proof, hashes))
                    .isFalse();
            assertThat(Consistency.holds(from, roots.get(from), to, roots.get(0), proof, hashes))
                    .isFalse();
        }
    }

    @Test
    void the_checkpoint_of_the_vectors_is_signed_by_their_key() throws Exception {
        JsonNode vectors = read("tree.json");
        Checkpoint checkpoint = Checkpoint.of(vectors.get("checkpoint").asString());
        VerifierKey key = VerifierKey.of(vectors.get("key").asString());
        assertThat(checkpoint.note().isSignedBy(key)).isTrue();
        assertThat(checkpoint.origin()).isEqualTo(vectors.get("origin").asString());
        assertThat(checkpoint.root())
                .isEqualTo(hex(vectors.get("roots").get((int) checkpoint.size())));
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.asString());
    }

    private static JsonNode read(String name) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        VectorsTest.class.getResourceAsStream("/ledger-format/" + name))) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
