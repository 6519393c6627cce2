package com.flashafrica.support.identity.web;

import com.flashafrica.support.identity.shell.TooManySignIns;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The ways in which signing in does not work. */
@Component
class SignInProblems implements ProblemMapping {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof TooManySignIns
                ? Problem.unavailable(
                        "too-many-sign-ins", "Too many passwords are being checked", SOON)
                : null;
    }

    /** The one answer to everything that keeps somebody from signing in. */
    static Problem signInFailed() {
        return unauthorized("sign-in-failed", "Signing in failed")
                .detail(
                        "The username or the password is wrong, or the account cannot be used"
                                + " now.");
    }

    static Problem sessionOver() {
        return unauthorized("session-over", "The session is over")
                .detail("The refresh token is not, or no longer, good; sign in again.");
    }

    static Problem noLocalAccounts() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-local-accounts",
                        "There are no local accounts here")
                .detail("Accounts are those of the OIDC issuer; tokens come from there.");
    }

    private static Problem unauthorized(String code, String title) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Problem.of(HttpStatus.UNAUTHORIZED, code, title).headers(headers);
    }
}
