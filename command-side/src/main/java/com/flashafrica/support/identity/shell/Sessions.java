package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.shell.RefreshTokens.Family;
import com.flashafrica.support.identity.shell.RefreshTokens.Turned;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.identity.AccessTokens;
import com.flashafrica.support.platform.identity.AccessTokens.AccessToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in, going on, and signing out. Blocks: called on virtual threads only. */
public final class Sessions {
    private final AccountRows accounts;
    private final PasswordHashes passwords;
    private final Attempts attempts;
    private final RefreshTokens refreshTokens;
    private final @Nullable AccessTokens accessTokens;
    private final AccountSettings settings;
    private final Clock clock;

    Sessions(
            AccountRows accounts,
            PasswordHashes passwords,
            Attempts attempts,
            RefreshTokens refreshTokens,
            @Nullable AccessTokens accessTokens,
            AccountSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether accounts are kept here at all: without a key there are only those of an issuer. */
    public boolean areOn() {
        return accessTokens != null;
    }

    /** Somebody, and what they go on with. */
    public record SignedIn(Account account, Tokens tokens) {}

    /**
     * Empty for whatever reason: nobody outside is to tell an account that is not there from one
     * that is locked or disabled, or from a wrong password, not even by how long it takes.
     */
    public Optional<SignedIn> signIn(String username, String password) {
        @Nullable AccountRow account = accounts.named(username).orElse(null);
        boolean right = passwords.matches(password, account == null ? null : account.hash());
        boolean enabled = account != null && account.enabled();
        Instant now = clock.instant();
        boolean passed =
                attempts.passed(account == null ? null : account.person(), right && enabled, now);
        if (account == null || !passed) {
            return Optional.empty();
        }
        String refresh =
                refreshTokens.begin(
                        account.person(), account.epoch(), now, now.plus(settings.session()));
        return Optional.of(signedIn(account, refresh));
    }

    /** Whether somebody who is signed in knows the password; a wrong one counts like any other. */
    public boolean confirm(PersonId person, String password) {
        @Nullable AccountRow account = accounts.of(person).orElse(null);
        boolean right = passwords.matches(password, account == null ? null : account.hash());
        return attempts.passed(person, right, clock.instant());
    }

    /** What became of a refresh token. */
    public sealed interface Refreshed {
        record GoesOn(SignedIn session) implements Refreshed {}

        /** It was used before: the session it belongs to is over. */
        record Reused(Account account) implements Refreshed {}

        /** Nobody's, or of a session that is over. */
        record Refused() implements Refreshed {}
    }

    public Refreshed refresh(String token) {
        return switch (refreshTokens.turn(token, clock.instant())) {
            case Turned.Unknown _ -> new Refreshed.Refused();
            case Turned.Reused(var family) ->
                    accounts.of(family.person())
                            .<Refreshed>map(row -> new Refreshed.Reused(Account.of(row)))
                            .orElseGet(Refreshed.Refused::new);
            case Turned.Next(var family, var next) ->
                    accounts.of(family.person())
                            .filter(row -> row.enabled() && row.epoch() == family.epoch())
                            .<Refreshed>map(row -> new Refreshed.GoesOn(signedIn(row, next)))
                            .orElseGet(Refreshed.Refused::new);
        };
    }

    /**
     * Ends the session; the access token that is out dies within minutes by itself.
     *
     * @param everywhere ends every other session of the account as well, access tokens and all
     */
    public void signOut(String token, boolean everywhere) {
        Optional<Family> ended = refreshTokens.end(token);
        if (everywhere) {
            ended.ifPresent(family -> {
                accounts.raiseEpoch(family.person());
                refreshTokens.endAll(family.person());
            });
        }
    }

    /**
     * An access token for an account that this very process vouches for, without a session: for the
     * one who runs it. Empty when there is no such account, or nobody may sign in to it.
     */
    public Optional<String> accessFor(PersonId person) {
        return accounts.of(person).filter(AccountRow::enabled).map(row -> access(row).value());
    }

    private SignedIn signedIn(AccountRow row, String refresh) {
        AccessToken access = access(row);
        return new SignedIn(
                Account.of(row), Tokens.of(access.value(), refresh, access.life().toSeconds()));
    }

    private AccessToken access(AccountRow row) {
        if (accessTokens == null) {
            throw new IllegalStateException("no key to sign access tokens with");
        }
        return accessTokens.issue(row.person().value(), row.role(), row.level(), row.epoch());
    }
}
