package com.flashafrica.support.platform.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * Where one process writes its exports, which hold texts in the clear: readable by its user alone,
 * deleted with the process, and where it was killed, by the next one that starts beside it.
 */
final class SpoolFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private SpoolFolder(Path folder) throws IOException {
        this.folder = folder;
        this.lock = writing(folder.resolve(LOCK));
        lock.lock();
    }

    /**
     * A new one, after those whose process is gone were deleted.
     *
     * @param shared in which processes of one user have theirs; made when it is not there
     */
    static synchronized SpoolFolder in(Path shared) throws IOException {
        Files.createDirectories(shared);
        try (FileChannel alone = writing(shared.resolve(LOCK));
                FileLock _ = alone.lock()) {
            sweep(shared);
            return new SpoolFolder(Files.createTempDirectory(shared, "process-"));
        }
    }

    private static void sweep(Path shared) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(shared, "process-*")) {
            for (Path other : others) {
                if (isLeft(other)) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
    }

    private static boolean isLeft(Path other) throws IOException {
        try (FileChannel lock = writing(other.resolve(LOCK));
                FileLock free = lock.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static FileChannel writing(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** An empty file. */
    Path file() throws IOException {
        return Files.createTempFile(folder, "export-", ".part");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        lock.close();
    }
}
