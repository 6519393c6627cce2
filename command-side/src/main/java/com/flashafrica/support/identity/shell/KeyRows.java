package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.ApiKeyId;
import com.flashafrica.support.identity.IdentityCommand.CreateKey;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyCreated;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyRevoked;
import com.flashafrica.support.identity.IdentityEvent.KeyEvent;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ticketing.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of machines' keys, with digests of their secrets. Blocks. */
final class KeyRows {
    private static final String ALL =
            """
            SELECT id, name, role, level, scopes, created_by, created_at, expires_at,
                   last_used_at, revoked_at
            FROM api_key
            """;

    private final JdbcClient database;
    private final Clock clock;

    KeyRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(CreateKey key, String name, byte[] digest, String by, Instant at) {
        database.sql(
                        """
                        INSERT INTO api_key (id, name, digest, role, level, scopes, created_by,
                                             created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(key.key().value())
                .param(name)
                .param(digest)
                .param(key.role().name())
                .param(key.level() == null ? null : key.level().name())
                .param(key.scopes().toArray(String[]::new))
                .param(by)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(key.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<MachineKey> all() {
        return database.sql(ALL + "ORDER BY created_at DESC, id").query(KeyRows::key).list();
    }

    Optional<MachineKey> find(ApiKeyId id) {
        return database.sql(ALL + "WHERE id = ?").param(id.value()).query(KeyRows::key).optional();
    }

    void follow(KeyEvent event) {
        switch (event) {
            case ApiKeyCreated _ -> {
                // Its row came with its secret, or nobody was ever given that.
            }
            case ApiKeyRevoked(var id) -> revoke(id);
        }
    }

    private void revoke(ApiKeyId id) {
        database.sql("UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
    }

    private static MachineKey key(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        return new MachineKey(
                new ApiKeyId(row.getString("id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                level == null ? null : Level.valueOf(level),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("created_by"),
                at(row, "created_at"),
                at(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
