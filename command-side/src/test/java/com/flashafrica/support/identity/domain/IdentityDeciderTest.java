package com.flashafrica.support.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.ApiKeyId;
import com.flashafrica.support.identity.IdentityCommand;
import com.flashafrica.support.identity.IdentityCommand.ChangePassword;
import com.flashafrica.support.identity.IdentityCommand.ChangeRole;
import com.flashafrica.support.identity.IdentityCommand.CreateAccount;
import com.flashafrica.support.identity.IdentityCommand.CreateKey;
import com.flashafrica.support.identity.IdentityCommand.DisableAccount;
import com.flashafrica.support.identity.IdentityCommand.EnableAccount;
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
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityDeciderTest {
    private static final PersonId AWA = new PersonId("person-awa");
    private static final ApiKeyId KEY = new ApiKeyId("k1");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private static final AccountCreated ADMIN = new AccountCreated(AWA, Role.ADMIN, null);
    private static final AccountCreated AGENT = new AccountCreated(AWA, Role.AGENT, Level.L1);
    private static final AccountDisabled DISABLED = new AccountDisabled(AWA);
    private static final CreateKey NEW_KEY =
            new CreateKey(KEY, Role.ANALYST, null, List.of("METRICS"), UNTIL);
    private static final ApiKeyCreated KEY_CREATED =
            new ApiKeyCreated(KEY, Role.ANALYST, null, List.of("METRICS"), UNTIL);

    @Test
    void an_account_is_created_once() {
        given().when(new CreateAccount(AWA, Role.AGENT, Level.L1)).then(AGENT);
        given(AGENT)
                .when(new CreateAccount(AWA, Role.LEAD, null))
                .thenNot(new AccountAlreadyThere());
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        given().when(new ChangeRole(AWA, Role.LEAD, null, true)).thenNot(new AccountNotFound());
        given().when(new ChangePassword(AWA)).thenNot(new AccountNotFound());
        given().when(new DisableAccount(AWA, true)).thenNot(new AccountNotFound());
        given().when(new EnableAccount(AWA)).thenNot(new AccountNotFound());
        given().when(new RevokeKey(KEY)).thenNot(new KeyNotFound());
    }

    @Test
    void a_role_changes_and_the_same_again_is_nothing() {
        given(AGENT)
                .when(new ChangeRole(AWA, Role.AGENT, Level.L2, true))
                .then(new AccountRoleChanged(AWA, Role.AGENT, Level.L2));
        given(AGENT).when(new ChangeRole(AWA, Role.AGENT, Level.L1, true)).then();
    }

    @Test
    void a_password_changes_whenever_it_is_asked() {
        given(AGENT).when(new ChangePassword(AWA)).then(new AccountPasswordChanged(AWA));
        given(AGENT, DISABLED).when(new ChangePassword(AWA)).then(new AccountPasswordChanged(AWA));
    }

    @Test
    void an_account_is_disabled_and_enabled_again() {
        given(AGENT).when(new DisableAccount(AWA, true)).then(DISABLED);
        given(AGENT, DISABLED).when(new DisableAccount(AWA, true)).then();
        given(AGENT, DISABLED).when(new EnableAccount(AWA)).then(new AccountEnabled(AWA));
        given(AGENT).when(new EnableAccount(AWA)).then();
    }

    @Test
    void the_last_administrator_stays_one() {
        given(ADMIN).when(new DisableAccount(AWA, false)).thenNot(new LastAdmin());
        given(ADMIN).when(new ChangeRole(AWA, Role.LEAD, null, false)).thenNot(new LastAdmin());
    }

    @Test
    void an_administrator_beside_another_may_go() {
        given(ADMIN).when(new DisableAccount(AWA, true)).then(DISABLED);
        given(ADMIN)
                .when(new ChangeRole(AWA, Role.LEAD, null, true))
                .then(new AccountRoleChanged(AWA, Role.LEAD, null));
    }

    @Test
    void who_is_disabled_or_of_another_role_is_no_administrator_to_keep() {
        given(ADMIN, DISABLED)
                .when(new ChangeRole(AWA, Role.LEAD, null, false))
                .then(new AccountRoleChanged(AWA, Role.LEAD, null));
        given(AGENT).when(new DisableAccount(AWA, false)).then(DISABLED);
        given(ADMIN, new AccountRoleChanged(AWA, Role.LEAD, null))
                .when(new DisableAccount(AWA, false))
                .then(DISABLED);
    }

    @Test
    void a_key_is_created_once_and_revoked_for_good() {
        given().when(NEW_KEY).then(KEY_CREATED);
        given(KEY_CREATED).when(NEW_KEY).thenNot(new KeyAlreadyThere());
        given(KEY_CREATED).when(new RevokeKey(KEY)).then(new ApiKeyRevoked(KEY));
        given(KEY_CREATED, new ApiKeyRevoked(KEY)).when(new RevokeKey(KEY)).then();
    }

    private record Given(@Nullable IdentityState state) {
        When when(IdentityCommand command) {
            return new When(IdentityDecider.decide(command, state));
        }
    }

    private record When(IdentityDecision decision) {
        void then(IdentityEvent... events) {
            assertThat(decision).isEqualTo(new IdentityDecision.Accepted(List.of(events)));
        }

        void thenNot(IdentityRejection rejection) {
            assertThat(decision).isEqualTo(new IdentityDecision.Rejected(rejection));
        }
    }

    private static Given given(IdentityEvent... events) {
        IdentityState state = null;
        for (IdentityEvent event : events) {
            state = IdentityDecider.evolve(state, event);
        }
        return new Given(state);
    }
}
