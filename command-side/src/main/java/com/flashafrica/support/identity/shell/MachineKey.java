package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.ApiKeyId;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ticketing.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine's key, as everybody who looks after keys may see it.
 *
 * @param scopes names of the permissions it is narrowed to
 * @param lastUsed to the minute; null when it never was
 * @param revoked when it was; null while it holds
 */
public record MachineKey(
        ApiKeyId id,
        String name,
        Role role,
        @Nullable Level level,
        List<String> scopes,
        String createdBy,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {
    public MachineKey {
        scopes = List.copyOf(scopes);
    }
}
