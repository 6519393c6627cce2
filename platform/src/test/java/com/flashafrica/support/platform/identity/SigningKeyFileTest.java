package com.flashafrica.support.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {
    @TempDir private Path folder;

    @Test
    void a_key_is_made_once_and_only_its_owner_reads_it() throws Exception {
        Path file = folder.resolve("keys/access.pem");

        ECKey made = SigningKeyFile.readOrMake(file);

        assertThat(SigningKeyFile.readOrMake(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKeyFile.readPublic(file)).isEqualTo(made.toPublicJWK());
    }

    @Test
    void whoever_makes_it_at_the_same_time_has_the_same() {
        Path file = folder.resolve("access.pem");

        var keys =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(_ -> SigningKeyFile.readOrMake(file))
                        .distinct();

        assertThat(keys).hasSize(1);
        assertThat(folder.toFile().list()).containsExactly("access.pem");
    }

    @Test
    void a_file_without_a_key_says_so() throws Exception {
        Path file = Files.writeString(folder.resolve("access.pem"), "no key");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKeyFile.readOrMake(file))
                .withMessageContaining("does not hold a private and a public P-256 key");
    }
}
