package com.flashafrica.support.standalone;

import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.mongo.WireMongo;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import java.nio.file.Path;

/** The two embedded stores. */
record Stores(PostgresServer postgres, WireMongo mongo) implements AutoCloseable {
    static Stores start(DataFolder folder) {
        PostgresServer postgres =
                PostgresServer.start(
                        folder.postgres(),
                        folder.postgresPassword(),
                        folder.log("postgres"),
                        cache());
        try {
            return new Stores(postgres, WireMongo.start());
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
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

    @Override
    public void close() {
        mongo.close();
        postgres.close();
    }
}
