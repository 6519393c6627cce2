package com.flashafrica.support.analytics.metrics;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static com.flashafrica.support.testing.Events.replied;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Analysts know agents by pseudonyms and may not list tickets, and yet every link that they are
 * given lists what its number counts. In a year of its own.
 */
class AnalystLinksTest {
    private static final QuerySideServer SERVER = QuerySideServer.get();
    private static final Instant OPENED = Instant.parse("2017-05-06T10:00:00Z");
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final PersonId ASHA = new PersonId("person-" + UUID.randomUUID());
    private static final PersonId OMAR = new PersonId("person-" + UUID.randomUUID());
    private static final String MAY = "from=2017-05-01T00:00:00Z&to=2017-06-01T00:00:00Z";
    private static final String COUNTED =
            "/api/v1/metrics/tickets/counted?measure=opened&groupBy=agent&" + MAY + "&key=";
    private static final String RESOLUTIONS =
            "/api/v1/metrics/satisfaction/resolutions?groupBy=agent&" + MAY + "&group=";
    private static long position;

    @BeforeAll
    static void a_day_at_the_desk() {
        for (int i = 0; i < 5; i++) {
            PersonId agent = i < 3 ? ASHA : OMAR;
            String ticket = newTicket();
            happens(i, ticket, opened(ticket, "bug"), assigned(agent.value()), replied("hello"));
            happens(10, ticket, prioritised(Priority.CRITICAL), resolution(agent));
            happens(20, ticket, new TicketRated(1, 1 + i, CUSTOMER, null));
        }
        String left = newTicket();
        happens(30, left, opened(left, "bug"), assigned(ASHA.value()));
    }

    private static void happens(int minute, String ticket, Object... events) {
        position = SERVER.appendAt(OPENED.plusSeconds(60L * minute), ticket, events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "category", "group", "priority"})
    void every_number_in_whole_by_group_and_by_day_has_its_list(String groupBy) {
        JsonNode answer =
                analyst()
                        .get(
                                "/api/v1/metrics/tickets?interval=week&groupBy="
                                        + groupBy
                                        + "&"
                                        + MAY);
        assertThat(answer.at("/opened").intValue()).isEqualTo(6);
        assertThat(analyst().follow(answer)).isGreaterThan(30);
        answer.at("/groups").forEach(group -> analyst().follow(group));
        answer.at("/series").forEach(bucket -> analyst().follow(bucket));
    }

    @Test
    void so_has_every_number_of_an_agent_but_for_what_only_the_list_of_tickets_shows() {
        List<Integer> handled = new ArrayList<>();
        analyst()
                .get("/api/v1/metrics/agents?" + MAY)
                .at("/agents")
                .forEach(agent -> {
                    if (agent.at("/handled").intValue() > 0) {
                        assertThat(agent.at("/agent").stringValue()).startsWith("pseudonym-");
                        handled.add(agent.at("/handled").intValue());
                        assertThat(agent.at("/links").propertyNames())
                                .containsExactlyInAnyOrder(
                                        "handled",
                                        "firstResponseSeconds",
                                        "resolutionSeconds",
                                        "satisfaction.rated",
                                        "satisfaction.satisfied");
                        analyst().follow(agent);
                    }
                });
        assertThat(handled).containsExactlyInAnyOrder(3, 2);
    }

    @Test
    void so_has_what_an_agents_requesters_said() {
        List<Integer> rated = new ArrayList<>();
        analyst()
                .get("/api/v1/metrics/satisfaction?groupBy=agent&" + MAY)
                .at("/groups")
                .forEach(group -> {
                    rated.add(group.at("/rated").intValue());
                    assertThat(analyst().items(group.at("/tickets/rated").stringValue()))
                            .hasSize(group.at("/rated").intValue())
                            .allMatch(row -> row.at("/resolver").equals(group.at("/key")));
                    assertThat(analyst().items(group.at("/tickets/satisfied").stringValue()))
                            .hasSize(group.at("/satisfied").intValue());
                });
        assertThat(rated).containsExactlyInAnyOrder(3, 2);
    }

    @Test
    void so_have_the_critical_bugs_of_a_month() {
        JsonNode may = analyst().get("/api/v1/metrics/overview?month=2017-05");
        assertThat(may.at("/criticalBugs").intValue()).isEqualTo(5);
        analyst().follow("criticalBugs", may);
    }

    @Test
    void only_a_pseudonym_that_they_were_shown_finds_anything() {
        assertThat(analyst().items(COUNTED + "pseudonym-0123456789abcdef0123456789abcdef"))
                .isEmpty();
        assertThat(analyst().items(RESOLUTIONS + "pseudonym-0123456789abcdef0123456789abcdef"))
                .isEmpty();
        assertThat(analyst().items(COUNTED + ASHA.value())).as("it would give her away").isEmpty();
        assertThat(analyst().items(RESOLUTIONS + ASHA.value())).isEmpty();
        assertThat(lead().items(COUNTED + ASHA.value())).hasSize(3);
        assertThat(lead().items(RESOLUTIONS + ASHA.value())).hasSize(3);
    }

    private static FollowedLinks analyst() {
        return new FollowedLinks(SERVER.as(Role.ANALYST, "analyst-1"), SERVER.port(), position);
    }

    private static FollowedLinks lead() {
        return new FollowedLinks(SERVER.as(Role.LEAD, "lead-1"), SERVER.port(), position);
    }
}
