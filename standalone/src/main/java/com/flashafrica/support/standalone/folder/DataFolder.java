package com.flashafrica.support.standalone.folder;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Everything one platform keeps on disk, in one folder: the PostgreSQL cluster, its password, logs,
 * and the address of the instance that is running on it. Opening takes the folder's lock; the lock
 * ends with the process, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    /** Below this PostgreSQL may not finish a checkpoint, so it is not even tried. */
    static final long BYTES_NEEDED = 200L << 20;

    private static final String UNFINISHED = "unfinished";

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Creates the folder when it is not there. Fails with {@link CannotStart}. */
    public static DataFolder open(Path folder) {
        return open(folder, path -> Files.getFileStore(path).getUsableSpace());
    }

    /**
     * Takes a folder that nothing is in yet. Until {@link #noteWhole} nobody can open it again, so
     * that half of what it is to hold is never taken for all of it.
     */
    public static DataFolder openNew(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve(UNFINISHED))) {
            mustBeEmpty(root);
        }
        DataFolder taken = open(root);
        boolean isNew = false;
        try {
            // Once more, because nobody else can come in between now.
            mustBeEmpty(root);
            Files.createFile(root.resolve(UNFINISHED));
            isNew = true;
            return taken;
        } catch (IOException e) {
            throw cannotWrite(root, e);
        } finally {
            if (!isNew) {
                taken.close();
            }
        }
    }

    /** All that a folder opened as new is to hold is in it. */
    public void noteWhole() throws IOException {
        Files.delete(root.resolve(UNFINISHED));
    }

    /**
     * Takes all out of a folder opened as new again: last of all what says that it is not whole.
     */
    public void discard() throws IOException {
        try (DirectoryStream<Path> content =
                Files.newDirectoryStream(root, path -> !path.endsWith(UNFINISHED))) {
            for (Path one : content) {
                FileSystemUtils.deleteRecursively(one);
            }
        }
        noteWhole();
        Files.delete(root);
    }

    private static void mustBeEmpty(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            if (!content.allMatch(DataFolder::isOfTheLock)) {
                throw new CannotStart(
                        "%s is not empty. A backup is restored into a new folder.".formatted(root));
            }
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
    }

    /** Others who want it come as far as to its lock, and to where logs will be. */
    private static boolean isOfTheLock(Path path) {
        String[] inside = path.endsWith("logs") ? path.toFile().list() : null;
        return path.endsWith("lock") || (inside != null && inside.length == 0);
    }

    private static void mustBeWhole(Path root, String otherwise) {
        if (Files.exists(root.resolve(UNFINISHED))) {
            throw new CannotStart(otherwise.formatted(root));
        }
    }

    static DataFolder open(Path folder, DiskSpace disk) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root.resolve("logs"));
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
        FolderLock lock = lock(root);
        try {
            mustBeWhole(
                    root,
                    "%s is what a restore that was cut off has left. Delete it, and restore"
                            + " again.");
            long free = disk.usableBytes(root);
            if (free < BYTES_NEEDED) {
                throw full(root, free);
            }
        } catch (IOException e) {
            lock.close();
            throw cannotWrite(root, e);
        } catch (CannotStart e) {
            lock.close();
            throw e;
        }
        return new DataFolder(root, lock);
    }

    private static FolderLock lock(Path root) {
        try {
            return FolderLock.take(root);
        } catch (FolderInUse e) {
            mustBeWhole(root, "A backup is being restored into %s.");
            throw e;
        }
    }

    public Path postgres() {
        return postgres(root);
    }

    public Path postgresPassword() {
        return postgresPassword(root);
    }

    /** Where the key lies that signs checkpoints of the ledger. */
    public Path checkpointKey() {
        return root.resolve("checkpoint-key.pem");
    }

    /** Where the keys lie that wrap people's keys. No copy of the data opens without them. */
    public Path masterKeys() {
        return root.resolve("master-keys.json");
    }

    /** Where the key lies that access tokens are signed with. */
    public Path accessKey() {
        return root.resolve("access-key.pem");
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** Where the cluster of that folder is. */
    public static Path postgres(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("postgres");
    }

    /** Where the password of that folder's cluster is. */
    public static Path postgresPassword(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("postgres.password");
    }

    /** Where the secret is that rating links are signed with. */
    public Path ratingKey() {
        return root.resolve("rating-link.key");
    }

    /** Whether this was noted as done on this folder. */
    public boolean isDone(String what) {
        return Files.exists(root.resolve(what + ".done"));
    }

    public void noteDone(String what) {
        try {
            Files.writeString(root.resolve(what + ".done"), "");
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Says where the instance on this folder answers; forgotten on close. */
    public void announce(String address) {
        RunningInstance.write(root, address);
    }

    /** Where the instance on that folder answers, if it said so and has not ended in order. */
    public static Optional<String> announced(Path folder) {
        return RunningInstance.read(folder.toAbsolutePath().normalize());
    }

    @Override
    public void close() {
        RunningInstance.forget(root);
        lock.close();
    }

    private static CannotStart full(Path root, long free) {
        return new CannotStart(
                "The disk of %s is full: %d MB are free, %d MB are needed."
                        .formatted(root, free >> 20, BYTES_NEEDED >> 20));
    }

    static CannotStart cannotWrite(Path root, IOException cause) {
        return new CannotStart(
                "The data folder %s cannot be written (%s). Choose another with --data DIR."
                        .formatted(root, cause.getClass().getSimpleName()),
                cause);
    }

    /** How many bytes this process may still write beside a path. */
    interface DiskSpace {
        long usableBytes(Path path) throws IOException;
    }
}
