package com.flashafrica.support.benchmarks.process;

import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** One contender's own database on the server that all share. */
public record Database(String url, String user, String password) {

    public static Database createdOn(PostgresServer server, String name) throws SQLException {
        PostgresAccess access = server.access();
        try (var connection =
                        DriverManager.getConnection(
                                access.jdbcUrl(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = access.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return new Database(url, access.user(), access.password());
    }

    /** Brings the product's schema into it. */
    public void migrate(Path folder) throws InterruptedException {
        try (JavaProcess migration =
                JavaProcess.start(
                        folder.resolve("migrate.log"),
                        List.of(),
                        List.of(),
                        List.of(
                                "com.flashafrica.support.standalone.Support",
                                "migrate",
                                "--jdbc-url",
                                url,
                                "--user",
                                user),
                        Map.of("SUPPORT_LEDGER_PASSWORD", password))) {
            migration.awaitEnd();
        }
    }

    public LedgerDatabase ledger() {
        return new LedgerDatabase(url, user, password);
    }

    /** A pool whose connections commit by themselves. */
    public HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** Lets stock Axon's processors begin again. */
    public void forgetTokens() throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS TokenEntry");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Database[url=" + url + "]";
    }
}
