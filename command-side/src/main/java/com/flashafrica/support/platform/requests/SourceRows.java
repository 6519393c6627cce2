package com.flashafrica.support.platform.requests;

import com.flashafrica.support.platform.requests.RequestSources.Noted;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes where requests came from, many at once; the disk need not have it at once. */
final class SourceRows {
    private static final String INSERT =
            "INSERT INTO access_source (id, actor, address, user_agent, first_at, last_at, times)"
                    + " SELECT id, actor, address, agent, at, at, 1 FROM unnest(?::text[],"
                    + " ?::text[], ?::text[], ?::text[], ?::timestamptz[])"
                    + " AS noted (id, actor, address, agent, at)"
                    + " ON CONFLICT DO NOTHING";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    SourceRows(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    void insert(List<Noted> noted) {
        Object[] columns = {
            column(noted, Noted::id),
            column(noted, Noted::actor),
            column(noted, one -> one.source().address()),
            column(noted, one -> one.source().userAgent()),
            column(noted, one -> one.at().atOffset(ZoneOffset.UTC).toString())
        };
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("SET LOCAL synchronous_commit = off");
            jdbc.update(INSERT, columns);
        });
    }

    void forget(String actor) {
        jdbc.update("DELETE FROM access_source WHERE actor = ?", actor);
    }

    private static String[] column(List<Noted> noted, Function<Noted, String> value) {
        return noted.stream().map(value).toArray(String[]::new);
    }
}
