package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.standalone.CannotStart;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where backups lie: any number of dated ones of the ledger, and one of the keys.
 *
 * @param keys may be elsewhere, and had better be
 */
public record BackupFolder(Path root, Path keys) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String LEDGER = "ledger-";
    private static final String ZIP = ".zip";

    public static BackupFolder of(Path root, @Nullable Path keys) {
        return new BackupFolder(root, keys == null ? root.resolve("keys") : keys);
    }

    /**
     * Held while a backup is written, until it is closed.
     *
     * @throws CannotStart when another one is being written
     */
    Closeable lock() throws IOException {
        Files.createDirectories(root);
        Files.createDirectories(keys);
        Closeable ofRoot = BackupLock.take(root);
        try {
            Closeable ofKeys = BackupLock.take(keys);
            return () -> {
                ofKeys.close();
                ofRoot.close();
            };
        } catch (IOException | CannotStart e) {
            ofRoot.close();
            throw e;
        }
    }

    /** What a backup that was cut off has left. */
    void clear() throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(root, LEDGER + "*" + ZIP + ArchiveWriter.PART)) {
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** The newest copy of the keys opens all ledgers that lie here, so it must be of the same. */
    void mustBeOf(String ledger) {
        if (!Files.exists(keyStore())) {
            return;
        }
        if (!ledgerOfKeys().equals(ledger)) {
            throw new CannotStart(
                    ("%s holds the keys of another ledger, whose backups do not open without them."
                                    + " Choose another folder.")
                            .formatted(keys));
        }
    }

    private String ledgerOfKeys() {
        try (Archive kept = Archive.open(keyStore())) {
            return kept.manifest().ledger();
        } catch (CannotStart e) {
            throw new CannotStart(
                    e.sentence() + " Whose keys it holds cannot be told: move it away first.", e);
        }
    }

    /** A copy of the copies would keep keys that were destroyed since. */
    void mustLieOutside(Path data) throws IOException {
        for (Path one : List.of(root, keys)) {
            if (real(one).startsWith(real(data))) {
                throw new CannotStart(
                        "%s lies in the data folder; a backup belongs elsewhere.".formatted(one));
            }
        }
    }

    /** Past all links, as far as it is there already. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null || Files.exists(absolute)
                ? absolute.toRealPath()
                : real(parent).resolve(absolute.getFileName());
    }

    Path keyStore() {
        return keys.resolve("keys" + ZIP);
    }

    Path ledger(Instant takenAt) {
        return root.resolve(LEDGER + DATE.format(takenAt) + ZIP);
    }

    /**
     * @param name of one of the dated ones; the newest when null
     */
    Path ledger(@Nullable String name) {
        Path chosen = name == null ? newest() : root.resolve(name);
        if (!Files.isRegularFile(chosen)) {
            throw new CannotStart("There is no backup %s.".formatted(chosen));
        }
        return chosen;
    }

    private Path newest() {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(BackupFolder::isOfALedger)
                    .max(Comparator.comparing(Path::getFileName))
                    .orElseThrow(
                            () -> new CannotStart("There is no backup in %s.".formatted(root)));
        } catch (IOException e) {
            throw new CannotStart("There is no backup in %s.".formatted(root), e);
        }
    }

    private static boolean isOfALedger(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(LEDGER) && name.endsWith(ZIP);
    }
}
