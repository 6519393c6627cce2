package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of whom nothing may be kept any longer: each of their tickets is closed, and has been
 * for as long as its own category is kept. There is one key for all that a person said, so it is
 * the ticket that may be kept longest which decides. Whoever can sign in here is not forgotten.
 * Blocks.
 */
final class Overdue {
    private static final String FIND =
            """
            WITH kept (category, seconds) AS (
                SELECT * FROM unnest(:categories::text[], :seconds::bigint[]))
            SELECT requester FROM person_ticket t
            LEFT JOIN kept ON kept.category = t.category
            WHERE (:person::text IS NULL OR requester = :person)
            GROUP BY requester
            HAVING bool_and(coalesce(
                closed_at + make_interval(secs => coalesce(kept.seconds, :others::bigint)) <= :now,
                false))
               AND NOT EXISTS (SELECT FROM account WHERE account.person = requester AND enabled)
               AND NOT EXISTS (SELECT FROM sealing_key
                                WHERE owner = requester AND erased_at IS NOT NULL)
            ORDER BY requester LIMIT :limit\
            """;

    private final JdbcClient database;
    private final RetentionSettings settings;

    Overdue(JdbcClient database, RetentionSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    List<PersonId> find(Instant now, int limit) {
        return find(null, now, limit);
    }

    boolean contains(PersonId person, Instant now) {
        return !find(person, now, 1).isEmpty();
    }

    private List<PersonId> find(@Nullable PersonId person, Instant now, int limit) {
        List<Map.Entry<String, Duration>> kept = List.copyOf(settings.categories().entrySet());
        Duration others = settings.others();
        return database.sql(FIND)
                .param("categories", kept.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "seconds",
                        kept.stream()
                                .map(entry -> entry.getValue().toSeconds())
                                .toArray(Long[]::new))
                .param("others", others == null ? null : others.toSeconds())
                .param("person", person == null ? null : person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new PersonId(row.getString("requester")))
                .list();
    }
}
