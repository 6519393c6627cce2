package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.ledger.proof.KeyFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a data folder keeps beside the database: keys for the most part. All of it, by whatever name
 * a later version gives it, but for what is made anew at every start.
 */
record FolderFiles(Map<String, byte[]> byName) {
    private static final Set<String> MADE_ANEW =
            Set.of(
                    "postgres",
                    "postgres.unfinished",
                    "postgres.password",
                    "logs",
                    "lock",
                    "unfinished",
                    "address");

    static FolderFiles of(Path folder) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path one : kept.filter(path -> !isMadeAnew(path)).toList()) {
                add(folder, one, found);
            }
        }
        return new FolderFiles(found);
    }

    private static void add(Path folder, Path kept, Map<String, byte[]> found) throws IOException {
        try (Stream<Path> all = Files.walk(kept)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        Files.readAllBytes(file));
            }
        }
    }

    private static boolean isMadeAnew(Path path) {
        String name = path.getFileName().toString();
        return MADE_ANEW.contains(name) || name.endsWith(KeyFile.UNFINISHED);
    }

    boolean isSameAs(FolderFiles other) {
        return byName.keySet().equals(other.byName.keySet())
                && byName.entrySet().stream()
                        .allMatch(file ->
                                Arrays.equals(file.getValue(), other.byName.get(file.getKey())));
    }

    /** Readable by their owner alone. */
    static void write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(name + " would lie outside the folder");
        }
        Files.createDirectories(file.resolveSibling("."));
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content);
    }
}
