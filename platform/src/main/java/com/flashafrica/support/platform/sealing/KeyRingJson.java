package com.flashafrica.support.platform.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of master keys: JSON, for its owner only, never half written. */
final class KeyRingJson {
    private static final int FORMAT = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private KeyRingJson() {}

    @SuppressWarnings("ArrayRecordComponent") // As it is stored.
    private record Stored(
            int format, String current, Map<String, byte[]> keys, byte[] pseudonymSecret) {}

    static KeyRing read(Path file) throws IOException {
        try {
            Stored stored = JSON.readValue(Files.readAllBytes(file), Stored.class);
            if (stored.format() != FORMAT) {
                throw new IOException("format " + stored.format() + " is not known");
            }
            return new KeyRing(stored.current(), stored.keys(), stored.pseudonymSecret());
        } catch (JacksonException | IllegalArgumentException e) {
            // Whatever it says may quote what it met.
            throw new IOException("it is no file of master keys");
        }
    }

    /** Unless there is one already. */
    static void create(Path file, KeyRing ring) throws IOException {
        Path whole = written(file, ring);
        try {
            Files.createLink(file, whole);
            sync(directory(file));
        } catch (FileAlreadyExistsException _) {
            // Somebody else was first: theirs it is.
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    static void replace(Path file, KeyRing ring) throws IOException {
        Path whole = written(file, ring);
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            sync(directory(file));
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static Path written(Path file, KeyRing ring) throws IOException {
        Stored stored = new Stored(FORMAT, ring.current(), ring.keys(), ring.pseudonymSecret());
        Path whole = Files.createTempFile(directory(file), ".master-keys", ".new", ownerOnly(file));
        try (FileChannel out = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(stored));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        return whole;
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path directory(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        return directory == null ? file.getFileSystem().getPath(".") : directory;
    }

    /** So that the new name survives a power cut; where a system cannot, its files can. */
    private static void sync(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }
}
