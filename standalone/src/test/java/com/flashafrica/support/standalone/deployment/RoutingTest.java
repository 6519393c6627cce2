package com.flashafrica.support.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.standalone.proxy.RoutingTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table sends every request to the side that has its controller. */
class RoutingTest {
    private final RoutingTable table = RoutingTable.read();

    @Test
    void every_route_of_either_side_is_sent_there() {
        List<Route> routes = Route.ofTheSides();

        assertThat(routes).extracting(Route::side).contains("command-side", "query-side");
        assertThat(routes)
                .allSatisfy(route ->
                        assertThat(table.side(route.method(), route.path()))
                                .as("%s %s", route.method(), route.path())
                                .isEqualTo(route.side()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/tickets, query-side",
        "HEAD, /api/v1/tickets/1, query-side",
        "POST, /api/v1/tickets, command-side",
        "DELETE, /api/v1/tickets/1/assignment, command-side",
        "POST, /api/v1/analytics/what-if, query-side",
        "POST, /api/v1/views/queue/rebuilds, query-side",
        "GET, /api/v1/imports/7/stream, command-side",
        "POST, /api/v1/auth/token, command-side",
        "GET, /api/v1/identity/accounts, command-side",
        "GET, /api/v1/privacy/people/x/export, command-side",
        "GET, /api/v1/importsurvey, query-side",
        "GET, /r/token, command-side",
        "POST, /r/token/opt-out, command-side",
        "GET, /reports, query-side",
        "GET, /openapi.json, query-side",
    })
    void the_table_says(String method, String path, String side) {
        assertThat(table.side(method, path)).isEqualTo(side);
    }
}
