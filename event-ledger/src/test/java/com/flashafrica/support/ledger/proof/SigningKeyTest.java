package com.flashafrica.support.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SigningKeyTest {
    private static final String PKCS8 = "302e020100300506032b657004220420";

    @TempDir private Path folder;

    @Test
    void what_it_signs_is_what_openssl_signed_with_the_same_key() throws Exception {
        JsonNode vectors = vectors();
        String seed = vectors.get("seed").asString();
        byte[] der = HexFormat.of().parseHex(PKCS8 + seed);
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(der)
                        + "\n-----END PRIVATE KEY-----\n";
        SigningKey key = SigningKey.of(vectors.get("origin").asString(), pem);
        String checkpoint = vectors.get("checkpoint").asString();
        assertThat(key.verifier()).isEqualTo(vectors.get("key").asString());
        assertThat(key.note(checkpoint.substring(0, checkpoint.indexOf("\n\n") + 1)))
                .isEqualTo(checkpoint);
    }

    @Test
    void a_key_is_made_once_and_only_its_owner_may_read_it() throws Exception {
        Path file = folder.resolve("key.pem");
        String made = KeyFile.readOrMake(file);
        assertThat(KeyFile.readOrMake(file)).isEqualTo(made);
        assertThat(SigningKey.of("n", made).verifier()).startsWith("n+");
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whoever_makes_it_at_the_same_time_has_the_same() {
        Path file = folder.resolve("key.pem");

        var keys =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(_ -> KeyFile.readOrMake(file))
                        .distinct();

        assertThat(keys).hasSize(1);
        assertThat(folder.toFile().list()).containsExactly("key.pem");
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThatThrownBy(() -> SigningKey.of("n", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private static JsonNode vectors() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        SigningKeyTest.class.getResourceAsStream("/ledger-format/tree.json"))) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
