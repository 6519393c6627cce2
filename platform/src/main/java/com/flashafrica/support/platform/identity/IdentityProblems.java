package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Which answers it deserves that it cannot be told who somebody is. */
@Component
final class IdentityProblems implements ProblemMapping {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case NoSingleRole why -> Refusals.noRole(why).problem();
            case BadJwtException _ -> Refusals.badToken().problem();
            case JwtException _ ->
                    Problem.unavailable(
                            "issuer-unreachable", "Who issued the token cannot be asked now", SOON);
            default -> null;
        };
    }
}
