package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.standalone.CannotStart;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One writer a folder. The operating system's own lock, so that nothing stale is left by a kill.
 */
final class BackupLock implements Closeable {
    /** A second channel of the same process would give the lock back as it is closed. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private BackupLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    static BackupLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw busy(folder);
        }
        FileChannel file = null;
        boolean locked = false;
        try {
            file =
                    FileChannel.open(
                            real.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            locked = file.tryLock() != null;
        } finally {
            if (!locked) {
                HELD_HERE.remove(real);
                if (file != null) {
                    file.close();
                }
            }
        }
        if (!locked) {
            throw busy(folder);
        }
        return new BackupLock(real, file);
    }

    private static CannotStart busy(Path folder) {
        return new CannotStart("Another backup is being written to %s.".formatted(folder));
    }

    @Override
    public void close() throws IOException {
        file.close();
        HELD_HERE.remove(folder);
    }
}
