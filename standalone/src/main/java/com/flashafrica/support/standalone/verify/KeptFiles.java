package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.verifier.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the one who asks has kept, from where he says that it is. */
public final class KeptFiles {
    private KeptFiles() {}

    /**
     * @param checkpoints files; null for none
     * @param keys as verifiers take them; null for none
     * @throws IllegalArgumentException when a key is none
     */
    public static Kept of(@Nullable List<Path> checkpoints, @Nullable List<String> keys)
            throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path file : checkpoints == null ? List.<Path>of() : checkpoints) {
            notes.add(Files.readString(file));
        }
        List<VerifierKey> trusted =
                (keys == null ? List.<String>of() : keys).stream().map(VerifierKey::of).toList();
        return new Kept(notes, trusted);
    }
}
