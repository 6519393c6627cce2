package com.flashafrica.support.standalone.accounts;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of a data folder with their passwords, so that scripts can sign in. Only its owner
 * can read it, and it is never there in part.
 */
public final class AccountsFile {
    private static final String NAME = "accounts.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    private AccountsFile(Path file) {
        this.file = file;
    }

    public static AccountsFile in(Path folder) {
        return new AccountsFile(folder.toAbsolutePath().normalize().resolve(NAME));
    }

    public Path path() {
        return file;
    }

    /** This once: afterwards they are in the file, for its owner alone. */
    public void show(List<LocalAccount> made, PrintStream out) {
        if (!made.isEmpty()) {
            out.println("Accounts, shown this once and kept in " + file + ":");
            made.forEach(
                    account -> out.printf("  %-10s %s%n", account.username(), account.password()));
        }
    }

    /** Empty when there is no file. */
    public List<LocalAccount> read() {
        try {
            return JSON.readValue(
                    Files.readAllBytes(file), new TypeReference<List<LocalAccount>>() {});
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | JacksonException e) {
            // Not as the cause: its message may show what is in the file.
            throw new CannotStart(
                    "%s cannot be read (%s). Without it, start makes it anew, with new passwords."
                            .formatted(file, e.getClass().getSimpleName()));
        }
    }

    public Optional<LocalAccount> of(Role role) {
        return read().stream().filter(account -> account.role() == role).findFirst();
    }

    /** Keeps them under another name, until {@link #take} says that they hold. */
    void prepare(List<LocalAccount> accounts) {
        Path fresh = fresh();
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel out =
                    FileChannel.open(
                            fresh,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer json =
                        ByteBuffer.wrap(
                                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(accounts));
                while (json.hasRemaining()) {
                    out.write(json);
                }
                out.force(true);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    void take() {
        try {
            Files.move(
                    fresh(),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Another password for an account that the file has; nothing for one that it has not. */
    public void changed(String username, String password) {
        List<LocalAccount> kept = read();
        if (kept.stream().anyMatch(account -> account.username().equals(username))) {
            prepare(
                    kept.stream()
                            .map(account ->
                                    account.username().equals(username)
                                            ? new LocalAccount(account.role(), username, password)
                                            : account)
                            .toList());
            take();
        }
    }

    private Path fresh() {
        return file.resolveSibling(NAME + ".new");
    }

    private CannotStart cannotWrite(IOException e) {
        return new CannotStart(
                "%s cannot be written (%s).".formatted(file, e.getClass().getSimpleName()), e);
    }
}
