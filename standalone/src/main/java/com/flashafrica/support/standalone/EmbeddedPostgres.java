package com.flashafrica.support.standalone;

import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import java.nio.file.Path;

/** The PostgreSQL of a data folder. */
public final class EmbeddedPostgres {
    private EmbeddedPostgres() {}

    public static PostgresServer start(DataFolder folder) {
        return PostgresServer.start(
                folder.postgres(), folder.postgresPassword(), folder.log("postgres"), cache());
    }

    /** How to reach the one that another process runs on that folder. */
    public static PostgresAccess running(Path data) {
        return PostgresAccess.running(DataFolder.postgres(data), DataFolder.postgresPassword(data));
    }

    /** Where the user's programs keep what they can make again. */
    private static Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path caches =
                named == null || named.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(named);
        return caches.resolve("flash-africa-support");
    }
}
