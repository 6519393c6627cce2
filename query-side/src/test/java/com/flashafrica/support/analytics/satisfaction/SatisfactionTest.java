package com.flashafrica.support.analytics.satisfaction;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Over HTTP, in years of its own. */
class SatisfactionTest {
    private static final Instant MAY = Instant.parse("2002-05-07T08:00:00Z");
    private static final String WINDOW = "from=2002-05-01T00:00:00Z&to=2002-06-01T00:00:00Z";
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final PersonId MOUSSA = new PersonId("moussa");

    private static final QuerySideServer SERVER = QuerySideServer.get();
    private static final long POSITION = threeTickets();

    @Test
    void figures_in_whole_by_agent_and_by_month() {
        get("/metrics/satisfaction?" + WINDOW + "&groupBy=agent&interval=month")
                .expectHeader()
                .exists("Ledger-Position")
                .expectBody()
                .jsonPath("$.asked")
                .isEqualTo(3)
                .jsonPath("$.reminded")
                .isEqualTo(1)
                .jsonPath("$.declined")
                .isEqualTo(1)
                .jsonPath("$.answered")
                .isEqualTo(2)
                .jsonPath("$.rated")
                .isEqualTo(2)
                .jsonPath("$.scores['5']")
                .isEqualTo(1)
                .jsonPath("$.scores['4']")
                .isEqualTo(0)
                .jsonPath("$.satisfactionRate")
                .isEqualTo(0.5)
                .jsonPath("$.mean")
                .isEqualTo(3.5)
                .jsonPath("$.groups[0].key")
                .isEqualTo("asha")
                .jsonPath("$.groups[0].asked")
                .isEqualTo(1)
                .jsonPath("$.groups[1].key")
                .isEqualTo("moussa")
                .jsonPath("$.groups[1].responseRate")
                .isEqualTo(0.5)
                .jsonPath("$.series[0].start")
                .isEqualTo("2002-05-01T00:00:00Z")
                .jsonPath("$.series[0].rated")
                .isEqualTo(2);
    }

    @Test
    void where_nothing_was_asked_or_rated_there_is_no_rate() {
        get("/metrics/satisfaction?from=1990-05-01T00:00:00Z&to=1990-06-01T00:00:00Z")
                .expectBody()
                .jsonPath("$.asked")
                .isEqualTo(0)
                .jsonPath("$.responseRate")
                .isEmpty()
                .jsonPath("$.satisfactionRate")
                .isEmpty()
                .jsonPath("$.mean")
                .isEmpty();
    }

    @Test
    void every_number_leads_to_a_list_of_exactly_what_was_counted() {
        JsonNode answer = json("/metrics/satisfaction?" + WINDOW + "&groupBy=agent&interval=week");
        List<JsonNode> counted = new ArrayList<>(List.of(answer));
        answer.get("groups").forEach(counted::add);
        answer.get("series").forEach(counted::add);
        assertThat(counted).hasSizeGreaterThan(5);
        for (JsonNode figures : counted) {
            for (String what :
                    List.of("asked", "reminded", "declined", "answered", "rated", "satisfied")) {
                String link = figures.get("tickets").get(what).asString();
                assertThat(listed(link)).as(link).isEqualTo(figures.get(what).asInt());
            }
            for (String score : List.of("1", "2", "3", "4", "5")) {
                String link = figures.get("tickets").get("scores").get(score).asString();
                assertThat(listed(link))
                        .as(link)
                        .isEqualTo(figures.get("scores").get(score).asInt());
            }
        }
    }

    @Test
    void comments_come_the_newest_first_page_by_page() {
        JsonNode first = json("/metrics/satisfaction/comments?" + WINDOW + "&limit=1");
        JsonNode second =
                json(
                        "/metrics/satisfaction/comments?"
                                + WINDOW
                                + "&limit=1&cursor="
                                + first.get("next").asString());

        assertThat(first.at("/items/0/rating/comment").asString()).isEqualTo("Merci !");
        assertThat(first.at("/items/0/resolver").asString()).isEqualTo("moussa");
        assertThat(second.at("/items/0/rating/comment").asString()).isEqualTo("slow");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(
                        json("/metrics/satisfaction/comments?" + WINDOW + "&score=2")
                                .at("/items/0/rating/comment")
                                .asString())
                .isEqualTo("slow");
    }

    @Test
    void a_list_goes_on_in_the_past_it_began_in() {
        String asked = "/metrics/satisfaction/resolutions?" + WINDOW + "&limit=2&asOf=" + POSITION;
        JsonNode first = json(asked);
        JsonNode second = json(asked + "&cursor=" + first.get("next").asString());

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(json("/metrics/satisfaction?" + WINDOW + "&asOf=0").get("asked").asInt())
                .isZero();
    }

    @Test
    void a_question_that_cannot_be_answered_is_refused_by_field() {
        JsonNode problem =
                SERVER.http()
                        .get()
                        .uri("/metrics/satisfaction/resolutions?counted=all&score=6&group=asha&x=1")
                        .exchange()
                        .expectStatus()
                        .isBadRequest()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(String.valueOf(problem))
                .contains("\"counted\"", "\"score\"", "\"group\"", "\"x\"");
        SERVER.http()
                .get()
                .uri("/metrics/satisfaction?from=1901-01-02T00:00:00Z&interval=day")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        SERVER.http()
                .get()
                .uri("/metrics/satisfaction/comments?cursor=e30")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    /** Rated 2 and 5, and one that declined; the last answer is to the first resolution. */
    private static long threeTickets() {
        String happy = begun();
        String unhappy = begun();
        String silent = begun();
        SERVER.appendAt(MAY.plusSeconds(60), happy, resolution(MOUSSA), asked(1));
        SERVER.appendAt(MAY.plusSeconds(70), unhappy, resolution(ASHA), asked(1));
        SERVER.appendAt(MAY.plusSeconds(80), unhappy, new TicketRated(1, 2, CUSTOMER, "slow"));
        SERVER.appendAt(MAY.plusSeconds(90), unhappy, new TicketReopened(CUSTOMER, "again"));
        SERVER.appendAt(MAY.plusSeconds(700_000), silent, resolution(MOUSSA), asked(1));
        SERVER.appendAt(MAY.plusSeconds(900_000), silent, new TicketRatingReminded(1));
        SERVER.appendAt(MAY.plusSeconds(900_100), silent, new TicketRatingDeclined(1));
        return SERVER.appendAt(
                MAY.plusSeconds(4_000_000), happy, new TicketRated(1, 5, CUSTOMER, "Merci !"));
    }

    private static String begun() {
        String ticket = newTicket();
        SERVER.appendAt(MAY, ticket, opened(ticket, "satisfaction"));
        return ticket;
    }

    private static TicketRatingAsked asked(int resolution) {
        return new TicketRatingAsked(resolution, RatingWay.MAIL, MAY.plusSeconds(1_200_000));
    }

    private static int listed(String link) {
        return json(link.substring("/api/v1".length())).get("items").size();
    }

    private static JsonNode json(String path) {
        return Objects.requireNonNull(
                get(path).expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private static ResponseSpec get(String path) {
        return SERVER.http()
                .get()
                .uri(URI.create("http://127.0.0.1:" + SERVER.port() + "/api/v1" + path))
                .header("Ledger-Position", Long.toString(POSITION))
                .header("Prefer", "wait=5")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
