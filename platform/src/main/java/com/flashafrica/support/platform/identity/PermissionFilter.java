package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.platform.access.Access;
import com.flashafrica.support.platform.web.Caller;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a request through to whoever answers it only if the table says so. */
final class PermissionFilter implements WebFilter {
    private final TicketReach tickets;

    PermissionFilter(TicketReach tickets) {
        this.tickets = tickets;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Caller caller = Caller.of(exchange);
        Route route = Routes.of(exchange).orElse(null);
        if (route == null) {
            return Mono.error(caller.isSignedIn() ? noLine(exchange) : Refusals.unknown());
        }
        // Whoever writes down a refusal names the route by it.
        exchange.getAttributes()
                .put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route.pattern());
        Permission permission = route.permission();
        if (permission == null) {
            return chain.filter(exchange);
        }
        return switch (caller.reach(permission)) {
            case NONE -> Mono.error(no(caller));
            case ALL -> chain.filter(exchange);
            case OWN -> own(exchange, route, caller).then(chain.filter(exchange));
        };
    }

    private static RuntimeException no(Caller caller) {
        return caller.isSignedIn() ? Refusals.forbidden() : Refusals.unknown();
    }

    /** What no line allows is not refused to somebody: it is not there, for anybody. */
    private static RuntimeException noLine(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Set<HttpMethod> taken = Routes.methods(request.getPath().pathWithinApplication());
        return taken.isEmpty()
                ? new ResponseStatusException(HttpStatus.NOT_FOUND)
                : new MethodNotAllowedException(request.getMethod(), taken);
    }

    private Mono<Void> own(ServerWebExchange exchange, Route route, Caller caller) {
        return switch (route.own()) {
            case null -> Mono.error(Refusals.forbidden());
            case ANSWER -> Mono.empty();
            case PERSON ->
                    path(exchange, route).equals(caller.actor())
                            ? Mono.empty()
                            : Mono.error(Refusals.forbidden());
            case TICKET ->
                    tickets.reach(caller, path(exchange, route))
                            .flatMap(reach -> ticket(exchange, caller, reach));
        };
    }

    /**
     * A requester is not even told that there are others' tickets: both answers look alike, and
     * both are recorded as refusals, so that they take as long, too.
     */
    private static Mono<Void> ticket(
            ServerWebExchange exchange, Caller caller, TicketReach.To reach) {
        if (reach == TicketReach.To.THEIRS) {
            return Mono.empty();
        }
        if (caller.isRequester()) {
            Access.refuseAsNotThere(exchange);
            return Mono.error(Refusals.noSuchTicket());
        }
        return Mono.error(
                reach == TicketReach.To.NOT_THERE ? Refusals.noSuchTicket() : Refusals.forbidden());
    }

    private static String path(ServerWebExchange exchange, Route route) {
        var match =
                route.pattern()
                        .matchAndExtract(exchange.getRequest().getPath().pathWithinApplication());
        Map<String, String> variables = Objects.requireNonNull(match).getUriVariables();
        return Objects.requireNonNull(variables.get("id"));
    }
}
