package com.flashafrica.support.standalone.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.Own;
import com.flashafrica.support.platform.identity.Route;
import com.flashafrica.support.platform.identity.Routes;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import com.flashafrica.support.ticketing.Level;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** Every route, every role, own and other: the platform does exactly what the table says. */
@ExtendWith(RunningPlatform.class)
class RouteWalkTest {
    private static final String OWNER = "customer-own";
    private static final String OTHER = "customer-other";

    /** What stands for the rest of a path, where anything will not do. */
    private static final Map<String, String> SOMEWHERE =
            Map.of(
                    "/api/v1/metrics/**", "/api/v1/metrics/tickets",
                    "/api/v1/audit/**", "/api/v1/audit/key",
                    "/actuator/**", "/actuator/info",
                    "/api/v1/exports/{table}", "/api/v1/exports/tickets");

    private static final Map<String, Integer> LOST =
            Map.of(
                    "GET /api/v1/nope", 404,
                    "POST /api/v1/nope", 404,
                    "GET /api/v1/tickets/x/nope", 404,
                    "GET /api/v1/identity/accounts/x/role/nope", 404,
                    "PATCH /api/v1/tickets", 405,
                    "DELETE /api/v1/tickets", 405,
                    "PUT /api/v1/identity/keys", 405,
                    "GET /api/v1/auth/token", 405,
                    "DELETE /openapi.json", 405);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param role null for nobody
     * @param own whether what it is about is the caller's own
     */
    private record Step(Route route, @Nullable Role role, boolean own) {}

    @Test
    @Timeout(900)
    void the_platform_does_what_the_table_says(Desk desk) throws Exception {
        Map<Boolean, String> tickets = tickets(desk);
        List<String> wrong = new ArrayList<>();
        for (Step step : steps()) {
            String path = path(step, Objects.requireNonNull(tickets.get(step.own())));
            int expected = expected(step);
            int actual = status(desk, step, path);
            boolean right = expected == 0 ? passed(actual) : actual == expected;
            if (!right) {
                wrong.add("%s: expected %s, was %d".formatted(step, expected, actual));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever is signed in is told what is there at all, whatever they may; nobody else is. */
    @Test
    void what_the_table_has_no_line_for_is_not_there(Desk desk) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Map.Entry<String, Integer> lost : LOST.entrySet()) {
                String[] asked = lost.getKey().split(" ", 2);
                int actual = status(desk, HttpMethod.valueOf(asked[0]), role, "walker", asked[1]);
                if (actual != lost.getValue()) {
                    wrong.add("%s %s: was %d".formatted(role, lost, actual));
                }
            }
        }
        for (String asked : LOST.keySet()) {
            String[] words = asked.split(" ", 2);
            int actual = status(desk, HttpMethod.valueOf(words[0]), null, "walker", words[1]);
            if (actual != 401) {
                wrong.add("nobody %s: was %d".formatted(asked, actual));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Route route : Routes.all()) {
            if (!route.isOpen()) {
                List<Boolean> sides =
                        route.own() == Own.TICKET || route.own() == Own.PERSON
                                ? List.of(true, false)
                                : List.of(true);
                for (boolean own : sides) {
                    steps.add(new Step(route, null, own));
                    for (Role role : Role.values()) {
                        steps.add(new Step(route, role, own));
                    }
                }
            }
        }
        return steps;
    }

    /** Zero for anything that is not a refusal. */
    private static int expected(Step step) {
        Role role = step.role();
        if (role == null) {
            return 401;
        }
        Reach reach = Objects.requireNonNull(step.route().permission()).of(role);
        return switch (reach) {
            case NONE -> 403;
            case ALL -> 0;
            case OWN -> step.own() || step.route().own() == Own.ANSWER ? 0 : others(step);
        };
    }

    private static int others(Step step) {
        return step.role() == Role.CUSTOMER && step.route().own() == Own.TICKET ? 404 : 403;
    }

    private static boolean passed(int status) {
        return status != 401 && status != 403 && status < 500;
    }

    private static String path(Step step, String ticket) {
        Route route = step.route();
        String known = SOMEWHERE.getOrDefault(route.path(), route.path());
        String id =
                switch (route.own()) {
                    case TICKET -> ticket;
                    case PERSON -> step.own() ? actor(step.role()) : OTHER;
                    case ANSWER -> "x";
                    case null -> "x";
                };
        return known.replace("{id}", id)
                .replace("{digest}", "0".repeat(64))
                .replaceAll("\\{[^}]*}", "walk")
                .replace("/**", "/walk");
    }

    private static String actor(@Nullable Role role) {
        return role == Role.CUSTOMER ? OWNER : "walker";
    }

    private int status(Desk desk, Step step, String path) throws Exception {
        return status(desk, step.route().method(), step.role(), actor(step.role()), path);
    }

    private int status(Desk desk, HttpMethod method, @Nullable Role role, String actor, String path)
            throws Exception {
        boolean reads = method.equals(HttpMethod.GET);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(desk.address() + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method.name(),
                                reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (!reads) {
            request.header("Content-Type", "application/json");
        }
        if (role != null) {
            Level level = role == Role.AGENT ? Level.L1 : null;
            request.header("Authorization", TestTokens.bearer(role, actor, level));
        }
        // A stream's head is enough.
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream _ = answer.body()) {
            return answer.statusCode();
        }
    }

    /** One that the customer asked for and any agent reaches; one that neither does. */
    private static Map<Boolean, String> tickets(Desk desk) {
        String own = desk.as(Role.CUSTOMER, OWNER).open("Mine");
        String other = desk.as(Role.CUSTOMER, OTHER).open("Theirs");
        assertThat(
                        desk.post(
                                        "/api/v1/tickets/" + other + "/escalations",
                                        "{\"level\":\"L3\",\"reason\":\"deep\"}")
                                .status())
                .isEqualTo(200);
        for (String ticket : List.of(own, other)) {
            await().until(() -> desk.get("/api/v1/tickets/" + ticket).status() == 200);
        }
        return Map.of(true, own, false, other);
    }
}
