package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One contender's own database on the server that all share. */
record Database(String url, String user, String password) {

    static Database createdOn(PostgresServer server, String name) throws SQLException {
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
}
