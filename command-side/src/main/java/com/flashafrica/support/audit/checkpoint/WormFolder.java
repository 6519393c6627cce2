package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.proof.Checkpoint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A folder in which files are written once: one for each checkpoint, named by its size. */
final class WormFolder implements Place {
    private final Path folder;

    WormFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "folder " + folder;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public boolean wantsAll() {
        return true;
    }

    /** Never over what is there: another checkpoint of the same size is evidence, and stays. */
    @Override
    public void take(Checkpoint checkpoint, String note) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("%020d.checkpoint".formatted(checkpoint.size()));
        try {
            Files.writeString(file, note, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            if (!Files.readString(file).startsWith(checkpoint.note())) {
                throw new IOException("another checkpoint of that size is there: " + file, e);
            }
        }
    }
}
