package com.flashafrica.support.platform.web;

import com.flashafrica.support.kernel.ActorRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who sends a request. Nobody is known until whatever signs people in says so.
 *
 * @param actor opaque id
 * @param authenticated how it was made sure who it is; null when nobody did
 */
public record Caller(String actor, ActorRole role, @Nullable String authenticated) {
    public static final Caller ANONYMOUS = new Caller("anonymous", ActorRole.UNKNOWN, null);
    private static final String ATTRIBUTE = Caller.class.getName();

    public static Caller of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, ANONYMOUS);
    }

    /** The same, where there is only the request. */
    public static Caller of(ServerHttpRequest request) {
        return (Caller) request.getAttributes().getOrDefault(ATTRIBUTE, ANONYMOUS);
    }

    /** Makes this the request's caller, before anything looks for it. */
    public void sends(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public boolean isSignedIn() {
        return authenticated != null;
    }
}
