package com.flashafrica.support.platform.access;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Source;
import com.flashafrica.support.platform.web.Trace;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;

/**
 * One access that is to be recorded.
 *
 * @param route the path as the API documents it
 * @param trace id of the story that the request belongs to
 */
public record Access(
        AccessKind kind, Caller caller, String route, String trace, Source source, Instant at) {
    private static final String REFUSED = Access.class.getName() + ".refused";

    /** Somebody came in by that route. */
    public static Access signIn(Caller who, String route, ServerWebExchange exchange, Instant at) {
        return of(AccessKind.SIGN_IN, who, route, exchange, at);
    }

    /**
     * Somebody did not.
     *
     * @param who nobody, unless what they came with was once handed to somebody
     */
    public static Access signInFailed(
            Caller who, String route, ServerWebExchange exchange, Instant at) {
        return of(AccessKind.SIGN_IN_FAILED, who, route, exchange, at);
    }

    /**
     * The answer will say that there is no such thing, and is a refusal all the same: it is
     * recorded as one.
     */
    public static void refuseAsNotThere(ServerWebExchange exchange) {
        exchange.getAttributes().put(REFUSED, true);
    }

    static boolean isRefusal(ServerWebExchange exchange) {
        return HttpStatus.FORBIDDEN.equals(exchange.getResponse().getStatusCode())
                || exchange.getAttribute(REFUSED) != null;
    }

    private static Access of(
            AccessKind kind, Caller who, String route, ServerWebExchange exchange, Instant at) {
        return new Access(kind, who, route, Trace.of(exchange).id(), Source.of(exchange), at);
    }
}
