package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach a server on this machine. */
public record PostgresAccess(String jdbcUrl, String user, String password) {
    static final String USER = "support";
    private static final int PORT_LINE = 3;

    static PostgresAccess on(int port, String password) {
        return new PostgresAccess(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, password);
    }

    /** That of the server which runs on the cluster, by what it wrote there when it started. */
    public static PostgresAccess running(Path cluster, Path passwordFile) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            String password = Files.readString(passwordFile).strip();
            return on(Integer.parseInt(lines.get(PORT_LINE).strip()), password);
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("No PostgreSQL runs on %s yet.".formatted(cluster), e);
        }
    }

    /** A new connection every time. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PostgresAccess[jdbcUrl=" + jdbcUrl + ", user=" + user + "]";
    }
}
