package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.proof.KeyFile;
import com.flashafrica.support.ledger.proof.SigningKey;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that are configured, under the ledger's name. */
final class CheckpointKeys {
    private final CheckpointProperties configured;
    private final String name;

    CheckpointKeys(CheckpointProperties configured, UUID ledger) {
        this.configured = configured;
        String said = configured.origin();
        this.name = said == null ? "flash-africa-support/" + ledger : said;
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException(
                    "support.audit.checkpoint.origin has spaces or plus signs");
        }
    }

    /** Null when nothing is to be signed. */
    @Nullable SigningKey signing() {
        String pem = configured.key().pem();
        Path file = configured.key().file();
        if (pem != null && !pem.isBlank()) {
            return SigningKey.of(name, pem);
        }
        return file == null ? null : SigningKey.of(name, KeyFile.readOrMake(file));
    }

    /** The one that signed before; null when it is not told. */
    @Nullable SigningKey before() {
        Path file = configured.key().before();
        return file == null ? null : SigningKey.of(name, KeyFile.read(file));
    }
}
