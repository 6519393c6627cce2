package com.flashafrica.support.platform.web;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ticketing.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who sends a request. Nobody is known until whatever signs people in says so.
 *
 * @param actor opaque id: a person's, or {@code key-<id>} of a machine
 * @param role null when nobody is signed in
 * @param level on which an agent gives support
 * @param authenticated how it was made sure who it is: {@code password}, {@code oidc}, {@code
 *     api-key}; null when nobody did
 * @param narrowedTo of all that the role may, what this caller may; null for all of it
 */
public record Caller(
        String actor,
        @Nullable Role role,
        @Nullable Level level,
        @Nullable String authenticated,
        @Nullable Set<Permission> narrowedTo) {
    public static final Caller ANONYMOUS = new Caller("anonymous", null, null, null, null);
    private static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        narrowedTo = narrowedTo == null ? null : Set.copyOf(narrowedTo);
    }

    /** A person, with all that the role may. */
    public Caller(String actor, Role role, @Nullable Level level, String authenticated) {
        this(actor, role, level, authenticated, null);
    }

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

    /** Asks for support, and gives none. */
    public boolean isRequester() {
        return role == Role.CUSTOMER;
    }

    public boolean is(Role other) {
        return role == other;
    }

    /** How far this caller may go with what needs that permission. */
    public Reach reach(Permission permission) {
        if (role == null || (narrowedTo != null && !narrowedTo.contains(permission))) {
            return Reach.NONE;
        }
        return permission.of(role);
    }

    /** In which capacity events name this caller. */
    public ActorRole actorRole() {
        return role == null ? ActorRole.UNKNOWN : role.actor();
    }
}
