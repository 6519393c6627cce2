package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Keeps other users of the machine out of a server that listens on loopback. */
final class ClusterPassword {
    private static final int BYTES = 24;

    private final Path file;

    ClusterPassword(Path file) {
        this.file = file;
    }

    String readOrCreate() {
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(
                        fresh,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n");
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The password of the embedded PostgreSQL, %s: %s"
                            .formatted(file, Complaint.of(e)),
                    e);
        }
    }
}
