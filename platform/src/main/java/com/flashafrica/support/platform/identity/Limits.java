package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import com.flashafrica.support.platform.web.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Who has asked for how much. */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public final class Limits {
    private static final String SIGN_IN = "/api/v1/auth/token";
    private static final String HEADER = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";

    private final boolean enabled;
    private final Limit account;
    private final Limit address;
    private final Limit signInAddress;
    private final Limit signInUsername;

    Limits(LimitSettings settings) {
        enabled = settings.enabled();
        account = new Limit("account", settings.accountRequests(), settings.per());
        address = new Limit("address", settings.addressRequests(), settings.per());
        signInAddress = new Limit("sign-in", settings.signInAddress(), settings.signInPer());
        signInUsername = new Limit("sign-in-name", settings.signInUsername(), settings.signInPer());
    }

    /**
     * For whoever takes passwords, before it looks at one.
     *
     * @throws ProblemException 429 when that name was tried too often
     */
    public void takeSignIn(String username) {
        if (enabled) {
            Limit.Taken taken = signInUsername.take(username.strip().toLowerCase(Locale.ROOT));
            if (!taken.allowed()) {
                throw tooMany(taken);
            }
        }
    }

    /** Null when there is enough left; the answer then tells how much. */
    @Nullable ProblemException takeAddress(ServerWebExchange exchange) {
        String from = Source.of(exchange).address();
        return isSignIn(exchange)
                ? take(exchange, signInAddress, from)
                : take(exchange, address, from);
    }

    @Nullable ProblemException takeAccount(ServerWebExchange exchange) {
        Caller caller = Caller.of(exchange);
        return caller.isSignedIn() ? take(exchange, account, caller.actor()) : null;
    }

    private static boolean isSignIn(ServerWebExchange exchange) {
        return HttpMethod.POST.equals(exchange.getRequest().getMethod())
                && exchange.getRequest().getPath().value().equals(SIGN_IN);
    }

    private @Nullable ProblemException take(ServerWebExchange exchange, Limit limit, String key) {
        if (!enabled) {
            return null;
        }
        Limit.Taken taken = limit.take(key);
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(POLICY, limit.policy());
        headers.set(HEADER, taken.header());
        return taken.allowed() ? null : tooMany(taken);
    }

    private static ProblemException tooMany(Limit.Taken taken) {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests")
                .detail("More was asked for than one caller may; Retry-After says when again.")
                .retryAfter(taken.delay())
                .exception();
    }
}
