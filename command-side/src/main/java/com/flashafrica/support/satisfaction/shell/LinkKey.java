package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.ledger.proof.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The secret that links are signed with. */
final class LinkKey {
    private static final int SHORTEST = 16;
    private static final int BYTES = 32;

    private LinkKey() {}

    /** Null when none is configured. */
    static byte @Nullable [] of(RatingSettings settings) {
        String key = settings.key();
        if (key != null && key.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "support.satisfaction.key has fewer than " + SHORTEST + " characters");
        }
        if (key != null) {
            return key.getBytes(StandardCharsets.UTF_8);
        }
        return settings.keyFile() == null ? null : readOrCreate(settings.keyFile());
    }

    /** Only its owner can read it. Two that create it at once agree. */
    private static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                KeyFile.make(file, secret());
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the key of rating links, " + file, e);
        }
    }

    private static String secret() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret) + "\n";
    }
}
