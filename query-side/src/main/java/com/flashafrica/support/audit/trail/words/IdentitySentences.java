package com.flashafrica.support.audit.trail.words;

import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.identity.IdentityEvent.AccountCreated;
import com.flashafrica.support.identity.IdentityEvent.AccountDisabled;
import com.flashafrica.support.identity.IdentityEvent.AccountEnabled;
import com.flashafrica.support.identity.IdentityEvent.AccountPasswordChanged;
import com.flashafrica.support.identity.IdentityEvent.AccountRoleChanged;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyCreated;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyRevoked;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ticketing.Level;
import org.jspecify.annotations.Nullable;

/** What each event says of accounts and keys. Roles go by the names that the API has for them. */
final class IdentitySentences {
    private IdentitySentences() {}

    static Sentence of(IdentityEvent event) {
        return switch (event) {
            case AccountCreated(var person, var role, var level) ->
                    Sentence.of("account-created", person, role(role, level));
            case AccountRoleChanged(var person, var role, var level) ->
                    Sentence.of("account-role-changed", person, role(role, level));
            case AccountPasswordChanged(var person) ->
                    Sentence.of("account-password-changed", person);
            case AccountDisabled(var person) -> Sentence.of("account-disabled", person);
            case AccountEnabled(var person) -> Sentence.of("account-enabled", person);
            case ApiKeyCreated created ->
                    Sentence.of(
                            "api-key-created",
                            created.key(),
                            role(created.role(), created.level()),
                            created.expiresAt(),
                            String.join(", ", created.scopes()));
            case ApiKeyRevoked(var key) -> Sentence.of("api-key-revoked", key);
        };
    }

    private static String role(Role role, @Nullable Level level) {
        return level == null ? role.name() : role + " " + level;
    }
}
