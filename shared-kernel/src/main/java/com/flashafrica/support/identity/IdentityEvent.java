package com.flashafrica.support.identity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to accounts and to the keys of machines, a stream each. Names and fields are stored
 * for ever; nobody's name is among them, nor the one somebody signs in by.
 */
public sealed interface IdentityEvent {
    /** The stream it belongs to. */
    String stream();

    /** Of an account. */
    sealed interface AccountEvent extends IdentityEvent {
        PersonId person();

        @Override
        default String stream() {
            return accountStream(person());
        }
    }

    /** Of a machine's key. */
    sealed interface KeyEvent extends IdentityEvent {
        ApiKeyId key();

        @Override
        default String stream() {
            return key().actor();
        }
    }

    /**
     * @param level an agent's; nobody else has one
     */
    @JsonTypeName("identity.account-created")
    record AccountCreated(PersonId person, Role role, @Nullable Level level)
            implements AccountEvent {}

    /** Whoever was signed in with the role before is so no longer. */
    @JsonTypeName("identity.account-role-changed")
    record AccountRoleChanged(PersonId person, Role role, @Nullable Level level)
            implements AccountEvent {}

    /** By its owner or by somebody who resets it; sessions begun with the one before end. */
    @JsonTypeName("identity.account-password-changed")
    record AccountPasswordChanged(PersonId person) implements AccountEvent {}

    @JsonTypeName("identity.account-disabled")
    record AccountDisabled(PersonId person) implements AccountEvent {}

    @JsonTypeName("identity.account-enabled")
    record AccountEnabled(PersonId person) implements AccountEvent {}

    /**
     * @param scopes names of the permissions it is narrowed to
     */
    @JsonTypeName("identity.api-key-created")
    record ApiKeyCreated(
            ApiKeyId key, Role role, @Nullable Level level, List<String> scopes, Instant expiresAt)
            implements KeyEvent {
        public ApiKeyCreated {
            scopes = List.copyOf(scopes);
        }
    }

    @JsonTypeName("identity.api-key-revoked")
    record ApiKeyRevoked(ApiKeyId key) implements KeyEvent {}

    static String accountStream(PersonId person) {
        return "account-" + person;
    }
}
