package com.flashafrica.support.standalone;

import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.mongo.WireMongo;
import com.flashafrica.support.standalone.postgres.PostgresServer;

/** The two embedded stores. */
record Stores(PostgresServer postgres, WireMongo mongo) implements AutoCloseable {
    static Stores start(DataFolder folder) {
        PostgresServer postgres = EmbeddedPostgres.start(folder);
        try {
            return new Stores(postgres, WireMongo.start());
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    @Override
    public void close() {
        mongo.close();
        postgres.close();
    }
}
