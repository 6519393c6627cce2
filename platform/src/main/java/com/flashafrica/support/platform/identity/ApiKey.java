package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Level;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A machine's key as it is kept.
 *
 * @param digest SHA-256 of its secret, in hex
 */
record ApiKey(String id, String digest, Caller caller, Instant expires, @Nullable Instant revoked) {
    static final String LOOK_UP =
            "SELECT id, digest, role, level, scopes, expires_at, revoked_at FROM api_key"
                    + " WHERE id = ?";

    static ApiKey of(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String level = row.getString("level");
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        Caller caller =
                new Caller(
                        "key-" + id,
                        Role.valueOf(row.getString("role")),
                        level == null ? null : Level.valueOf(level),
                        ApiKeys.AUTHENTICATED,
                        scopes((String[]) row.getArray("scopes").getArray()));
        return new ApiKey(
                id,
                HexFormat.of().formatHex(row.getBytes("digest")),
                caller,
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    /** One that this build does not know allows nothing in it. */
    private static Set<Permission> scopes(String[] names) {
        Set<String> said = Set.copyOf(Arrays.asList(names));
        return Arrays.stream(Permission.values())
                .filter(permission -> said.contains(permission.name()))
                .collect(Collectors.toSet());
    }

    /** Takes as long whatever the secret is. */
    boolean opensWith(byte[] secretsDigest) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(digest), secretsDigest);
    }

    boolean isOver(Instant now) {
        return revoked != null || !now.isBefore(expires);
    }
}
