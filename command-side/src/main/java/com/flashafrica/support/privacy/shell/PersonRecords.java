package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.people.PersonId;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables beside the ledger have of a person, as they are to be shown; nothing by which
 * somebody could sign in. Blocks.
 */
final class PersonRecords {
    private static final String DIRECTORY =
            """
            SELECT name, email, phone, tier, language, created_at AS "createdAt",
                   (SELECT since FROM rating_opt_out WHERE person = id) AS "notAskedToRateSince"
            FROM person_directory WHERE id = ?\
            """;
    private static final String ACCOUNT =
            """
            SELECT username, role, level, enabled, created_at AS "createdAt"
            FROM account WHERE person = ?\
            """;
    private static final String IDENTITIES =
            "SELECT issuer, subject FROM oidc_person WHERE person = ? ORDER BY issuer, subject";
    private static final String KEYS =
            """
            SELECT id, name, role, level, scopes, created_at AS "createdAt",
                   expires_at AS "expiresAt", last_used_at AS "lastUsedAt",
                   revoked_at AS "revokedAt"
            FROM api_key WHERE created_by = ? ORDER BY created_at, id\
            """;
    private static final String ACCESSES =
            """
            SELECT id AS request, address, user_agent AS "userAgent", times,
                   first_at AS "firstAt", last_at AS "lastAt"
            FROM access_source
            WHERE actor = ? AND (id, address, user_agent) > (?, ?, ?)
            ORDER BY id, address, user_agent LIMIT ?\
            """;

    private final JdbcClient database;

    PersonRecords(JdbcClient database) {
        this.database = database;
    }

    /** Null when there is none. */
    @Nullable Map<String, Object> directory(PersonId person) {
        return one(DIRECTORY, person);
    }

    /** Null when there is none. */
    @Nullable Map<String, Object> account(PersonId person) {
        return one(ACCOUNT, person);
    }

    /** Who the person is elsewhere. */
    List<Map<String, Object>> identities(PersonId person) {
        return all(IDENTITIES, person);
    }

    /** Keys of machines that the person made. */
    List<Map<String, Object>> keys(PersonId person) {
        return all(KEYS, person);
    }

    /**
     * Where the person's requests came from.
     *
     * @param after the last of those before; empty at first
     */
    List<Map<String, Object>> accesses(PersonId person, Map<String, Object> after, int limit) {
        return shown(
                database.sql(ACCESSES)
                        .params(
                                person.value(),
                                after.getOrDefault("request", ""),
                                after.getOrDefault("address", ""),
                                after.getOrDefault("userAgent", ""),
                                limit));
    }

    private @Nullable Map<String, Object> one(String sql, PersonId person) {
        return all(sql, person).stream().findFirst().orElse(null);
    }

    private List<Map<String, Object>> all(String sql, PersonId person) {
        return shown(database.sql(sql).param(person.value()));
    }

    private static List<Map<String, Object>> shown(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    var columns = row.getMetaData();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        Object value = shown(row.getObject(column));
                        if (value != null) {
                            shown.put(columns.getColumnLabel(column), value);
                        }
                    }
                    return shown;
                })
                .list();
    }

    private static @Nullable Object shown(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Timestamp time -> time.toInstant();
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case null, default -> value;
        };
    }
}
