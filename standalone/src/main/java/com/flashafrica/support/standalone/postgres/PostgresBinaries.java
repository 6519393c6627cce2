package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The host's PostgreSQL, unpacked once a user and named by its digest, so that instances share it
 * and an upgrade never overwrites a server that is running.
 */
final class PostgresBinaries {
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /**
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path unpackedIn(Path cache) {
        try {
            byte[] archive = archive();
            Path home = cache.resolve("postgresql-" + digest(archive));
            if (Files.isDirectory(home)) {
                return home;
            }
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpacking-");
            unpack(archive, fresh);
            return publish(fresh, home);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL could not be unpacked into %s: %s"
                            .formatted(cache, Complaint.of(e)),
                    e);
        }
    }

    private static byte[] archive() throws IOException {
        try (InputStream in =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux",
                        System.getProperty("os.arch"))) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "This build carries no PostgreSQL for %s on %s; build it on the host it runs on."
                            .formatted(
                                    System.getProperty("os.name"), System.getProperty("os.arch")),
                    e);
        }
    }

    /** A rename, so that nobody ever sees half a server; another process may have been faster. */
    private static Path publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(fresh);
        }
        return home;
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, entry.resolveIn(into));
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            file.toFile().setExecutable(true);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
