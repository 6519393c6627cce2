package com.flashafrica.support.platform.identity;

import static com.flashafrica.support.identity.Permission.ACCOUNTS;
import static com.flashafrica.support.identity.Permission.ACCOUNTS_READ;
import static com.flashafrica.support.identity.Permission.AUDIT;
import static com.flashafrica.support.identity.Permission.EVENTS;
import static com.flashafrica.support.identity.Permission.EXPORT;
import static com.flashafrica.support.identity.Permission.IMPORT;
import static com.flashafrica.support.identity.Permission.IMPORT_READ;
import static com.flashafrica.support.identity.Permission.KEYS;
import static com.flashafrica.support.identity.Permission.KEYS_READ;
import static com.flashafrica.support.identity.Permission.MAILS;
import static com.flashafrica.support.identity.Permission.METRICS;
import static com.flashafrica.support.identity.Permission.NOTIFICATIONS;
import static com.flashafrica.support.identity.Permission.OPERATE;
import static com.flashafrica.support.identity.Permission.PRIVACY_ERASE;
import static com.flashafrica.support.identity.Permission.PRIVACY_EXPORT;
import static com.flashafrica.support.identity.Permission.PRIVACY_READ;
import static com.flashafrica.support.identity.Permission.REPLAY;
import static com.flashafrica.support.identity.Permission.SELF;
import static com.flashafrica.support.identity.Permission.SLA_READ;
import static com.flashafrica.support.identity.Permission.SLA_WRITE;
import static com.flashafrica.support.identity.Permission.TICKET_ASSIGN;
import static com.flashafrica.support.identity.Permission.TICKET_ATTACH;
import static com.flashafrica.support.identity.Permission.TICKET_CLOSE;
import static com.flashafrica.support.identity.Permission.TICKET_DIFF;
import static com.flashafrica.support.identity.Permission.TICKET_LIST;
import static com.flashafrica.support.identity.Permission.TICKET_NOTE;
import static com.flashafrica.support.identity.Permission.TICKET_OPEN;
import static com.flashafrica.support.identity.Permission.TICKET_RATE;
import static com.flashafrica.support.identity.Permission.TICKET_READ;
import static com.flashafrica.support.identity.Permission.TICKET_REOPEN;
import static com.flashafrica.support.identity.Permission.TICKET_REPLY;
import static com.flashafrica.support.identity.Permission.TICKET_WORK;
import static com.flashafrica.support.identity.Permission.VIEWS_READ;
import static com.flashafrica.support.identity.Permission.VIEWS_REBUILD;
import static com.flashafrica.support.identity.Permission.WHAT_IF;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.flashafrica.support.identity.Permission;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * What every request needs, of both sides. The first line that matches; what matches none reaches
 * nobody. Who has a permission is said by {@link Permission}, and nowhere else.
 */
public final class Routes {
    private static final String ATTRIBUTE = Route.class.getName();
    private static final Object NONE = new Object();

    private static final List<Route> ALL =
            Stream.of(open(), tickets(), rules(), figures(), evidence(), administration())
                    .flatMap(List::stream)
                    .toList();

    /** What is written out in some path, the slash as well. */
    private static final Set<String> WORDS =
            ALL.stream()
                    .flatMap(route -> PathContainer.parsePath(route.path()).elements().stream())
                    .map(PathContainer.Element::value)
                    .filter(word -> word.indexOf('{') < 0 && word.indexOf('*') < 0)
                    .collect(Collectors.toUnmodifiableSet());

    private Routes() {}

    /** In the order in which they are tried. */
    public static List<Route> all() {
        return ALL;
    }

    /** Looked up once for each request. */
    static Optional<Route> of(ServerWebExchange exchange) {
        Object known =
                exchange.getAttributes()
                        .computeIfAbsent(ATTRIBUTE, _ -> find(exchange.getRequest()));
        return known instanceof Route route ? Optional.of(route) : Optional.empty();
    }

    private static Object find(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return of(request.getMethod(), path).<Object>map(route -> route).orElse(NONE);
    }

    /** The line for a request; empty when there is none, and nobody may. */
    public static Optional<Route> of(HttpMethod method, PathContainer path) {
        for (Route route : ALL) {
            if (route.matches(method, path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /** The methods that somebody may use on that path; empty when nothing of ours is there. */
    public static Set<HttpMethod> methods(PathContainer path) {
        Set<HttpMethod> methods = new LinkedHashSet<>();
        for (Route route : ALL) {
            if (route.isAt(path)) {
                methods.add(route.method());
            }
        }
        if (methods.contains(GET)) {
            methods.add(HEAD);
        }
        return methods;
    }

    /** A path that no line has for its method: of its words, those that some line has. */
    static String words(PathContainer path) {
        return path.elements().stream()
                .map(PathContainer.Element::value)
                .map(word -> WORDS.contains(word) ? word : "{}")
                .collect(Collectors.joining());
    }

    private static List<Route> open() {
        return List.of(
                Route.open(GET, "/"),
                Route.open(GET, "/docs"),
                Route.open(GET, "/openapi.json"),
                Route.open(GET, "/webjars/**"),
                Route.open(GET, "/actuator/health/**"),
                // Whoever has the link was sent it.
                Route.open(GET, "/r/**"),
                Route.open(POST, "/r/**"),
                Route.open(POST, "/api/v1/auth/token"),
                Route.open(POST, "/api/v1/auth/refresh"),
                Route.open(POST, "/api/v1/auth/logout"),
                // A witness proves itself by its signature.
                Route.open(POST, "/api/v1/audit/checkpoints/{size}/cosignatures"));
    }

    private static List<Route> tickets() {
        return List.of(
                own(POST, "/api/v1/tickets", TICKET_OPEN),
                own(GET, "/api/v1/tickets", TICKET_LIST),
                own(GET, "/api/v1/queue/stream", TICKET_LIST),
                ticket(GET, "", TICKET_READ),
                ticket(GET, "/timeline", TICKET_READ),
                ticket(GET, "/stream", TICKET_READ),
                ticket(GET, "/attachments/{digest}", TICKET_READ),
                ticket(GET, "/diff", TICKET_DIFF),
                ticket(POST, "/attachments", TICKET_ATTACH),
                ticket(POST, "/replies", TICKET_REPLY),
                ticket(POST, "/notes", TICKET_NOTE),
                ticket(POST, "/closures", TICKET_CLOSE),
                ticket(POST, "/reopenings", TICKET_REOPEN),
                ticket(POST, "/ratings", TICKET_RATE),
                ticket(POST, "/starts", TICKET_WORK),
                ticket(POST, "/waits", TICKET_WORK),
                ticket(POST, "/resumptions", TICKET_WORK),
                ticket(POST, "/resolutions", TICKET_WORK),
                ticket(POST, "/escalations", TICKET_WORK),
                ticket(PUT, "/priority", TICKET_WORK),
                ticket(PUT, "/category", TICKET_WORK),
                ticket(PUT, "/tags", TICKET_WORK),
                ticket(POST, "/merges", TICKET_WORK),
                ticket(POST, "/links", TICKET_WORK),
                ticket(POST, "/rating-requests", TICKET_WORK),
                ticket(PUT, "/assignment", TICKET_ASSIGN),
                ticket(DELETE, "/assignment", TICKET_ASSIGN),
                own(GET, "/api/v1/events", EVENTS));
    }

    private static List<Route> rules() {
        return List.of(
                route(GET, "/api/v1/sla/policies", SLA_READ),
                route(GET, "/api/v1/sla/policies/{key}", SLA_READ),
                route(GET, "/api/v1/sla/calendars", SLA_READ),
                route(GET, "/api/v1/sla/calendars/{key}", SLA_READ),
                route(PUT, "/api/v1/sla/policies/{key}", SLA_WRITE),
                route(DELETE, "/api/v1/sla/policies/{key}", SLA_WRITE),
                route(POST, "/api/v1/sla/policies/{key}/reapplications", SLA_WRITE),
                route(PUT, "/api/v1/sla/calendars/{key}", SLA_WRITE),
                route(POST, "/api/v1/imports", IMPORT),
                route(GET, "/api/v1/imports/{id}", IMPORT_READ),
                route(GET, "/api/v1/imports/{id}/stream", IMPORT_READ),
                route(GET, "/api/v1/notifications", NOTIFICATIONS),
                route(GET, "/api/v1/notifications/stream", NOTIFICATIONS),
                route(GET, "/api/v1/dev/mails", MAILS));
    }

    private static List<Route> figures() {
        return List.of(
                route(GET, "/api/v1/metrics/**", METRICS),
                route(GET, "/api/v1/analytics/replay", REPLAY),
                route(POST, "/api/v1/analytics/what-if", WHAT_IF),
                route(GET, "/api/v1/exports/{table}", EXPORT));
    }

    private static List<Route> evidence() {
        return List.of(
                route(GET, "/api/v1/audit", AUDIT),
                route(GET, "/api/v1/audit/**", AUDIT),
                route(GET, "/api/v1/views", VIEWS_READ),
                route(POST, "/api/v1/views/{view}/rebuilds", VIEWS_REBUILD));
    }

    private static List<Route> administration() {
        String accounts = "/api/v1/identity/accounts";
        String keys = "/api/v1/identity/keys";
        return List.of(
                route(GET, "/api/v1/identity/me", SELF),
                route(POST, "/api/v1/identity/me/password", SELF),
                route(GET, accounts, ACCOUNTS_READ),
                route(GET, accounts + "/{person}", ACCOUNTS_READ),
                route(POST, accounts, ACCOUNTS),
                route(PUT, accounts + "/{person}/role", ACCOUNTS),
                route(POST, accounts + "/{person}/passwords", ACCOUNTS),
                route(PUT, accounts + "/{person}/enabled", ACCOUNTS),
                route(GET, keys, KEYS_READ),
                route(GET, keys + "/{id}", KEYS_READ),
                route(POST, keys, KEYS),
                route(DELETE, keys + "/{id}", KEYS),
                route(POST, "/api/v1/privacy/erasures", PRIVACY_ERASE),
                route(GET, "/api/v1/privacy/erasures", PRIVACY_READ),
                route(GET, "/api/v1/privacy/erasures/{person}", PRIVACY_READ),
                Route.of(GET, "/api/v1/privacy/people/{id}/export", PRIVACY_EXPORT, Own.PERSON),
                route(GET, "/actuator/**", OPERATE));
    }

    private static Route route(HttpMethod method, String path, Permission permission) {
        return Route.of(method, path, permission, null);
    }

    private static Route own(HttpMethod method, String path, Permission permission) {
        return Route.of(method, path, permission, Own.ANSWER);
    }

    private static Route ticket(HttpMethod method, String below, Permission permission) {
        return Route.of(method, "/api/v1/tickets/{id}" + below, permission, Own.TICKET);
    }
}
