package com.flashafrica.support.standalone.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file with the address, so that {@code ./support import} needs no {@code --port}. */
final class RunningInstance {
    private static final String FILE = "address";

    private RunningInstance() {}

    static void write(Path folder, String address) {
        try {
            Files.writeString(folder.resolve(FILE), address + "\n");
        } catch (IOException e) {
            throw DataFolder.cannotWrite(folder, e);
        }
    }

    static Optional<String> read(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            // A stale address is harmless: whoever reads it finds nobody there.
        }
    }
}
