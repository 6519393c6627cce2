package com.flashafrica.support.ledger.testing;

import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.ledger.LedgerMigration;
import com.flashafrica.support.ledger.LedgerPool;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty ledger in a database of its own, on the one embedded PostgreSQL of this JVM. Make
 * one for each test class; {@link #close()} drops the database.
 */
public final class EmbeddedLedger implements AutoCloseable {
    /** What tests wrap sealing keys by: 32 bytes in base64, and no secret. */
    public static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final String name;
    private @Nullable HikariDataSource pool;

    private EmbeddedLedger(String name) {
        this.name = name;
    }

    /** With the ledger's schema. */
    public static EmbeddedLedger fresh() {
        EmbeddedLedger ledger = withoutSchema();
        new LedgerMigration(ledger.source()).migrate();
        return ledger;
    }

    /** An empty database, for tests that migrate by themselves. */
    public static EmbeddedLedger withoutSchema() {
        String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
        administer("CREATE DATABASE " + name);
        return new EmbeddedLedger(name);
    }

    /** On 127.0.0.1, without credentials in it. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + name;
    }

    public int port() {
        return EmbeddedServer.get().getPort();
    }

    /** A superuser; the server asks for no password. */
    public String user() {
        return "postgres";
    }

    public LedgerDatabase database() {
        return new LedgerDatabase(url(), user(), "");
    }

    /** The same database by way of another port of this machine. */
    public LedgerDatabase databaseBehind(int port) {
        return new LedgerDatabase("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user(), "");
    }

    /** Unpooled and writable: a new session for each connection. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user());
        return source;
    }

    /** A small read-only pool, opened on first use. */
    public synchronized DataSource readPool() {
        HikariDataSource open = pool;
        if (open == null) {
            open = LedgerPool.open(database(), "test-readers", 4);
            pool = open;
        }
        return open;
    }

    /** Runs a statement in a session of its own. */
    public void run(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public synchronized void close() {
        HikariDataSource open = pool;
        if (open != null) {
            open.close();
        }
        administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static void administer(String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + EmbeddedServer.get().getPort() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed", e);
        }
    }
}
