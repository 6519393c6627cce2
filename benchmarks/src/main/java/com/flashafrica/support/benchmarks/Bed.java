package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** What benchmarks stand on: a folder, and one durable PostgreSQL for all contenders. */
final class Bed implements AutoCloseable {
    private final Path folder;
    private final PostgresServer server;
    private final AtomicInteger databases = new AtomicInteger();

    Bed() throws IOException {
        folder = Files.createTempDirectory("support-benchmark");
        server =
                PostgresServer.start(
                        folder.resolve("postgres"),
                        folder.resolve("password"),
                        folder.resolve("postgres.log"),
                        folder.resolve("binaries"));
    }

    Path folder() {
        return folder;
    }

    Database database(String name) throws SQLException {
        return Database.createdOn(server, name + "_" + databases.incrementAndGet());
    }

    /** One with the product's schema. */
    Database ledger(String name) throws SQLException, InterruptedException {
        Database database = database(name);
        database.migrate(folder);
        return database;
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
