package com.flashafrica.support.ledger.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a signing key lies, or another secret of a process's own. */
public final class KeyFile {
    /** How a file is called on the way that is not whole yet. */
    public static final String UNFINISHED = ".new";

    private KeyFile() {}

    /** The key in it in PEM; a new one is put there, for its owner alone, when there is no file. */
    public static String readOrMake(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file, SigningKey.make());
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

    /**
     * Puts that into a file that only its owner may read, unless it is there by now: whoever of
     * several is first has made it. It is never there in part.
     */
    public static void make(Path file, String content) throws IOException {
        Path whole = file.toAbsolutePath();
        boolean posix = whole.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path fresh =
                Files.createTempFile(
                        whole.getParent(), file.getFileName() + ".", UNFINISHED, owner);
        try {
            Files.writeString(fresh, content);
            giveName(fresh, whole);
        } catch (FileAlreadyExistsException _) {
            // Another process was first: its key is the one.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void giveName(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException noLinksHere) {
            Files.move(fresh, file);
        }
    }
}
