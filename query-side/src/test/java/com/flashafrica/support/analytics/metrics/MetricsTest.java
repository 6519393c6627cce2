package com.flashafrica.support.analytics.metrics;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.testing.QuerySideServer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Over HTTP, in years of its own. */
class MetricsTest {
    private static final Instant OPENED = Instant.parse("2001-05-07T08:00:00Z");
    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void figures_of_a_window_in_whole_by_group_and_by_day() {
        long position = twoTickets();
        get(
                        "from=2001-05-07T00:00:00Z&to=2001-05-09T00:00:00Z&groupBy=agent&interval=day",
                        position)
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Ledger-Position")
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo("2001-05-07T00:00:00Z")
                .jsonPath("$.zone")
                .isEqualTo("UTC")
                .jsonPath("$.evaluatedAt")
                .isNotEmpty()
                .jsonPath("$.opened")
                .isEqualTo(2)
                .jsonPath("$.resolved")
                .isEqualTo(1)
                .jsonPath("$.backlog")
                .isEqualTo(1)
                .jsonPath("$.firstResolutionSeconds.p95")
                .isEqualTo(90_000)
                .jsonPath("$.firstResponseSeconds.mean")
                .isEmpty()
                .jsonPath("$.groups[0].key")
                .isEqualTo("(none)")
                .jsonPath("$.groups[1].key")
                .isEqualTo("asha")
                .jsonPath("$.groups[1].resolved")
                .isEqualTo(1)
                .jsonPath("$.series.length()")
                .isEqualTo(2)
                .jsonPath("$.series[0].backlog")
                .isEqualTo(2)
                .jsonPath("$.series[1].start")
                .isEqualTo("2001-05-08T00:00:00Z")
                .jsonPath("$.series[1].resolved")
                .isEqualTo(1);
    }

    @Test
    void a_question_that_cannot_be_answered_is_refused_by_field() {
        get("interval=hour&zone=Mars/Olympus&grupBy=agent", 0)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields ->
                        assertThat(fields.toString()).contains("interval", "zone", "grupBy"));
        get("from=2001-01-02T00:00:00Z&to=2001-01-01T00:00:00Z", 0).expectStatus().isEqualTo(422);
        get("from=1901-01-02T00:00:00Z&interval=day", 0).expectStatus().isEqualTo(422);
    }

    private long twoTickets() {
        String solved = newTicket();
        String left = newTicket();
        server.appendAt(OPENED, left, opened(left, "metrics"));
        server.appendAt(OPENED, solved, opened(solved, "metrics"));
        return server.appendAt(OPENED.plusSeconds(90_000), solved, resolution(ASHA));
    }

    private ResponseSpec get(String query, long position) {
        return server.http()
                .get()
                .uri("/metrics/tickets?" + query)
                .header("Ledger-Position", Long.toString(position))
                .header("Prefer", "wait=5")
                .exchange();
    }
}
