package com.flashafrica.support.analytics.metrics;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static com.flashafrica.support.testing.Events.replied;
import static com.flashafrica.support.testing.Promises.promised;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Follows every link that an answer has. In a year of its own. */
class LinksTest {
    private static final QuerySideServer SERVER = QuerySideServer.get();
    private static final Instant OPENED = Instant.parse("2003-05-06T22:30:00Z");
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final PersonId OMAR = new PersonId("omar of links & sons");
    private static long position;

    @BeforeAll
    static void a_day_at_the_desk() {
        for (int i = 0; i < 5; i++) {
            String ticket = newTicket();
            happens(0, ticket, opened(ticket, i % 2 == 0 ? "bug" : "links, too"));
            happens(1, ticket, promised(600L, 7_200L), assigned(OMAR.value()));
            happens(10 + i, ticket, replied("hello"));
            if (i != 1) {
                happens(40, ticket, prioritised(Priority.CRITICAL), assigned("somebody"));
                happens(50, ticket, new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null));
                happens(55, ticket, new TicketEscalated(Level.L1, Level.L2, CUSTOMER, "", i == 2));
                happens(60 + 60 * i, ticket, resolution(OMAR));
            }
            if (i == 2 || i == 4) {
                happens(400, ticket, new TicketRated(1, 1 + i, CUSTOMER, null));
            }
            if (i == 3) {
                happens(300, ticket, new TicketReopened(CUSTOMER, "again"));
                happens(301, ticket, assigned(OMAR.value()));
            } else if (i > 3) {
                happens(500, ticket, new TicketClosed());
            }
        }
    }

    private static void happens(int minute, String ticket, Object... events) {
        position = SERVER.appendAt(OPENED.plusSeconds(60L * minute), ticket, events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "category", "priority", "tier"})
    void behind_each_number_is_as_much_as_it_says(String groupBy) {
        String query = "&groupBy=" + groupBy + "&interval=day&zone=Africa/Nairobi";
        JsonNode answer =
                get(
                        "/api/v1/metrics/tickets?from=2003-05-06T00:00:00Z&to=2003-05-09T12:00:00Z"
                                + query);
        assertThat(answer.at("/opened").intValue()).isEqualTo(5);
        assertThat(answer.at("/slaAttainment/firstResponse/missed").intValue()).isEqualTo(4);
        assertThat(answer.at("/groups").size()).isPositive();
        assertThat(follow(answer)).isGreaterThan(30);
        answer.at("/groups").forEach(LinksTest::follow);
        answer.at("/series").forEach(LinksTest::follow);
    }

    @Test
    void what_is_behind_the_past_stays_what_it_was() {
        long then = position - 4;
        JsonNode answer = get("/api/v1/metrics/tickets?from=2003-01-01T00:00:00Z&asOf=" + then);
        assertThat(follow(answer)).isGreaterThan(30);
        answer.at("/links")
                .forEach(link ->
                        assertThat(link.iterator().next().stringValue()).contains("asOf=" + then));
    }

    @Test
    void agents_and_the_overview_have_links_too() {
        JsonNode agents =
                get("/api/v1/metrics/agents?from=2003-05-01T00:00:00Z&to=2003-06-01T00:00:00Z");
        List<String> ids = new ArrayList<>();
        agents.at("/agents")
                .forEach(agent -> {
                    if (agent.at("/agent").stringValue().equals(OMAR.value())) {
                        ids.add(agent.at("/agent").stringValue());
                        assertThat(agent.at("/handled").intValue()).isEqualTo(4);
                        assertThat(agent.at("/satisfaction/mean").doubleValue()).isEqualTo(4);
                        assertThat(agent.at("/load/open").intValue()).isEqualTo(2);
                        assertThat(agent.at("/load/status/OPEN").intValue()).isEqualTo(1);
                        assertThat(follow(agent)).isEqualTo(10);
                    }
                });
        assertThat(ids).hasSize(1);
        JsonNode may = get("/api/v1/metrics/overview?month=2003-05&zone=Africa/Abidjan");
        assertThat(may.at("/criticalBugs").intValue()).isEqualTo(3);
        assertThat(may.at("/satisfactionRate").doubleValue()).isEqualTo(0.5);
        assertThat(may.at("/availability").isNull()).isTrue();
        assertThat(may.at("/to").stringValue()).isEqualTo("2003-06-01T00:00:00Z");
        reader().follow("criticalBugs", may);
    }

    @Test
    void a_list_that_nobody_can_make_is_refused_by_field() {
        String counted = "/api/v1/metrics/tickets/counted?";
        status(counted + "measure=opened&key=LOW", 400);
        status(counted + "measure=weather", 400);
        status(counted + "measure=opened&cursor=abc", 400);
        status(counted + "measure=opened&limit=201", 400);
        status(counted + "measure=opened&from=2003-05-06T00:00:00Z&to=2003-05-06T00:00:00Z", 422);
        status("/api/v1/metrics/overview?month=2003-13", 400);
    }

    private static void status(String path, int expected) {
        SERVER.http()
                .get()
                .uri(FollowedLinks.address(SERVER.port(), path))
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }

    private static int follow(JsonNode told) {
        return reader().follow(told);
    }

    private static JsonNode get(String path) {
        return reader().get(path);
    }

    private static FollowedLinks reader() {
        return new FollowedLinks(SERVER.http(), SERVER.port(), position);
    }
}
