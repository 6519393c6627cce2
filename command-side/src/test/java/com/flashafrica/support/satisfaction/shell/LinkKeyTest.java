package com.flashafrica.support.satisfaction.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyTest {
    @TempDir private Path folder;

    @Test
    void a_key_is_made_once_and_only_its_owner_reads_it() throws Exception {
        Path file = folder.resolve("rating-link.key");

        String made = key(file);

        assertThat(made).hasSize(64);
        assertThat(key(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whoever_makes_it_at_the_same_time_has_the_same() {
        Path file = folder.resolve("rating-link.key");

        var keys = IntStream.range(0, 16).parallel().mapToObj(_ -> key(file)).distinct();

        assertThat(keys).hasSize(1);
        assertThat(folder.toFile().list()).containsExactly("rating-link.key");
    }

    private static String key(Path file) {
        Duration day = Duration.ofDays(1);
        byte[] key = LinkKey.of(new RatingSettings(null, null, file, null, day, day, day));
        return HexFormat.of().formatHex(Objects.requireNonNull(key));
    }
}
