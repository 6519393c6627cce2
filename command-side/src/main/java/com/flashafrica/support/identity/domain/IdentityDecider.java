package com.flashafrica.support.identity.domain;

import com.flashafrica.support.identity.IdentityCommand;
import com.flashafrica.support.identity.IdentityCommand.AccountCommand;
import com.flashafrica.support.identity.IdentityCommand.ChangePassword;
import com.flashafrica.support.identity.IdentityCommand.ChangeRole;
import com.flashafrica.support.identity.IdentityCommand.CreateAccount;
import com.flashafrica.support.identity.IdentityCommand.CreateKey;
import com.flashafrica.support.identity.IdentityCommand.DisableAccount;
import com.flashafrica.support.identity.IdentityCommand.EnableAccount;
import com.flashafrica.support.identity.IdentityCommand.KeyCommand;
import com.flashafrica.support.identity.IdentityCommand.RevokeKey;
import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.identity.IdentityEvent.AccountCreated;
import com.flashafrica.support.identity.IdentityEvent.AccountDisabled;
import com.flashafrica.support.identity.IdentityEvent.AccountEnabled;
import com.flashafrica.support.identity.IdentityEvent.AccountPasswordChanged;
import com.flashafrica.support.identity.IdentityEvent.AccountRoleChanged;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyCreated;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyRevoked;
import com.flashafrica.support.identity.IdentityRejection;
import com.flashafrica.support.identity.IdentityRejection.AccountAlreadyThere;
import com.flashafrica.support.identity.IdentityRejection.AccountNotFound;
import com.flashafrica.support.identity.IdentityRejection.KeyAlreadyThere;
import com.flashafrica.support.identity.IdentityRejection.KeyNotFound;
import com.flashafrica.support.identity.IdentityRejection.LastAdmin;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.identity.domain.IdentityState.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts and keys are made once; whoever manages accounts cannot lock everybody out. */
public final class IdentityDecider {
    private IdentityDecider() {}

    /**
     * @param state null when there is no such account or key yet
     */
    public static IdentityDecision decide(IdentityCommand command, @Nullable IdentityState state) {
        return switch (command) {
            case AccountCommand onAccount -> decide(onAccount, (Account) state);
            case KeyCommand onKey -> decide(onKey, (IdentityState.Key) state);
        };
    }

    /**
     * @param state null before the first event
     */
    public static IdentityState evolve(@Nullable IdentityState state, IdentityEvent event) {
        return switch (event) {
            case AccountCreated(var _, var role, var level) -> new Account(role, level, true);
            case AccountRoleChanged(var _, var role, var level) ->
                    new Account(role, level, account(state).enabled());
            case AccountPasswordChanged _ -> account(state);
            case AccountDisabled _ ->
                    new Account(account(state).role(), account(state).level(), false);
            case AccountEnabled _ ->
                    new Account(account(state).role(), account(state).level(), true);
            case ApiKeyCreated _ -> new IdentityState.Key(false);
            case ApiKeyRevoked _ -> new IdentityState.Key(true);
        };
    }

    private static IdentityDecision decide(AccountCommand command, @Nullable Account account) {
        if (command instanceof CreateAccount(var person, var role, var level)) {
            return account == null
                    ? accepted(new AccountCreated(person, role, level))
                    : rejected(new AccountAlreadyThere());
        }
        if (account == null) {
            return rejected(new AccountNotFound());
        }
        return switch (command) {
            case CreateAccount _ -> rejected(new AccountAlreadyThere());
            case ChangeRole(var person, var role, var level, var otherAdmins) -> {
                if (account.is(role, level)) {
                    yield accepted();
                }
                yield isLastAdmin(account, otherAdmins) && role != Role.ADMIN
                        ? rejected(new LastAdmin())
                        : accepted(new AccountRoleChanged(person, role, level));
            }
            case ChangePassword(var person) -> accepted(new AccountPasswordChanged(person));
            case DisableAccount(var person, var otherAdmins) -> {
                if (!account.enabled()) {
                    yield accepted();
                }
                yield isLastAdmin(account, otherAdmins)
                        ? rejected(new LastAdmin())
                        : accepted(new AccountDisabled(person));
            }
            case EnableAccount(var person) ->
                    account.enabled() ? accepted() : accepted(new AccountEnabled(person));
        };
    }

    private static IdentityDecision decide(KeyCommand command, IdentityState.@Nullable Key key) {
        return switch (command) {
            case CreateKey(var id, var role, var level, var scopes, var expiresAt) ->
                    key == null
                            ? accepted(new ApiKeyCreated(id, role, level, scopes, expiresAt))
                            : rejected(new KeyAlreadyThere());
            case RevokeKey(var id) -> {
                if (key == null) {
                    yield rejected(new KeyNotFound());
                }
                yield key.revoked() ? accepted() : accepted(new ApiKeyRevoked(id));
            }
        };
    }

    private static boolean isLastAdmin(Account account, boolean otherAdmins) {
        return account.isAdmin() && !otherAdmins;
    }

    private static Account account(@Nullable IdentityState state) {
        if (state instanceof Account account) {
            return account;
        }
        throw new IllegalStateException("an account's history begins with its creation");
    }

    private static IdentityDecision accepted(IdentityEvent... events) {
        return new IdentityDecision.Accepted(List.of(events));
    }

    private static IdentityDecision rejected(IdentityRejection rejection) {
        return new IdentityDecision.Rejected(rejection);
    }
}
