package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
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
