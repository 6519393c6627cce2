package com.flashafrica.support.identity;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account or of a machine's key. */
public sealed interface IdentityCommand {
    /** The stream it is decided on. */
    String stream();

    /** On an account. */
    sealed interface AccountCommand extends IdentityCommand {
        PersonId person();

        @Override
        default String stream() {
            return IdentityEvent.accountStream(person());
        }
    }

    /** On a key. */
    sealed interface KeyCommand extends IdentityCommand {
        ApiKeyId key();

        @Override
        default String stream() {
            return key().actor();
        }
    }

    record CreateAccount(PersonId person, Role role, @Nullable Level level)
            implements AccountCommand {}

    /**
     * @param otherAdmins whether somebody else is an administrator who can sign in, as the sender
     *     made sure
     */
    record ChangeRole(PersonId person, Role role, @Nullable Level level, boolean otherAdmins)
            implements AccountCommand {}

    record ChangePassword(PersonId person) implements AccountCommand {}

    /**
     * @param otherAdmins as for {@link ChangeRole}
     */
    record DisableAccount(PersonId person, boolean otherAdmins) implements AccountCommand {}

    record EnableAccount(PersonId person) implements AccountCommand {}

    record CreateKey(
            ApiKeyId key, Role role, @Nullable Level level, List<String> scopes, Instant expiresAt)
            implements KeyCommand {
        public CreateKey {
            scopes = List.copyOf(scopes);
        }
    }

    record RevokeKey(ApiKeyId key) implements KeyCommand {}
}
