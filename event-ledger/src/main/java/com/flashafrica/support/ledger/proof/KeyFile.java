package com.flashafrica.support.ledger.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where a signing key lies. */
public final class KeyFile {
    private KeyFile() {}

    /** The key in it in PEM; a new one is put there, for its owner alone, when there is no file. */
    public static String readOrMake(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key's file cannot be made", e);
        }
        return read(file);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key's file cannot be read", e);
        }
    }

    private static void make(Path file) throws IOException {
        boolean posix =
                file.toAbsolutePath()
                        .getFileSystem()
                        .supportedFileAttributeViews()
                        .contains("posix");
        FileAttribute<?>[] owner =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (SeekableByteChannel out =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        owner)) {
            out.write(ByteBuffer.wrap(SigningKey.make().getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException _) {
            // Another process was first: its key is the one.
        }
    }
}
