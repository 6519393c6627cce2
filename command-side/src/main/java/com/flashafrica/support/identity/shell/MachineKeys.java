package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.ApiKeyId;
import com.flashafrica.support.identity.IdentityCommand.CreateKey;
import com.flashafrica.support.identity.IdentityCommand.RevokeKey;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyRevoked;
import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.ticketing.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys of machines: made, shown once, revoked. Blocks: called on virtual threads only. */
public final class MachineKeys {
    private final KeyRows rows;
    private final Commands commands;
    private final Clock clock;

    MachineKeys(KeyRows rows, Commands commands, Clock clock) {
        this.rows = rows;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * @param key all of it, as it is sent; kept by nobody here
     */
    public record Handed(ApiKeyId id, String key) {
        /** Without the secret: it may end up in a log. */
        @Override
        public String toString() {
            return "Handed[" + id + "]";
        }
    }

    public List<MachineKey> all() {
        return rows.all();
    }

    public Optional<MachineKey> find(ApiKeyId id) {
        return rows.find(id);
    }

    /** Recorded first: a key that nobody knows of must not open anything. */
    public Handed create(
            String name,
            Role role,
            @Nullable Level level,
            Set<Permission> scopes,
            Duration life,
            Cause cause) {
        ApiKeyId id = new ApiKeyId(Secrets.keyId());
        String secret = Secrets.token();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> names = scopes.stream().sorted().map(Enum::name).toList();
        CreateKey create = new CreateKey(id, role, level, names, now.plus(life));
        Outcomes.done(commands.send(create, cause, null, null));
        rows.add(create, name, Secrets.digest(secret), cause.actor(), now);
        return new Handed(id, "fsk_%s_%s".formatted(id, secret));
    }

    public void revoke(ApiKeyId id, Cause cause) {
        Outcomes.done(commands.send(new RevokeKey(id), cause, null, null));
        rows.follow(new ApiKeyRevoked(id));
    }
}
