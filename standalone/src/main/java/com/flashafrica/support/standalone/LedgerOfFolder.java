package com.flashafrica.support.standalone;

import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.folder.FolderInUse;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database of a data folder: the one that runs there, or one started for as long as this. */
public record LedgerOfFolder(
        PostgresAccess access, @Nullable PostgresServer server, @Nullable DataFolder folder)
        implements AutoCloseable {

    public static LedgerOfFolder in(Path data) {
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new CannotStart("There is no ledger in %s.".formatted(data.toAbsolutePath()));
        }
        DataFolder folder;
        try {
            folder = DataFolder.open(data);
        } catch (FolderInUse running) {
            return new LedgerOfFolder(EmbeddedPostgres.running(data), null, null);
        }
        try {
            PostgresServer server = EmbeddedPostgres.start(folder);
            return new LedgerOfFolder(server.access(), server, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
