package com.flashafrica.support.standalone.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.standalone.history.AuditLog.Figures;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * After importing an audit log, what is reported equals what the file says. The real history is
 * used where it lies beside the repository, the small one everywhere.
 */
@ExtendWith(RunningPlatform.class)
class ServiceNowHistoryTest {
    private static final Path REAL = Path.of("../../shared/data/servicenow-incidents.csv");
    private static final Path SMALL = Path.of("src/test/resources/history/audit-small.csv");

    @Test
    void every_figure_is_the_files_own_and_importing_again_adds_nothing(Desk desk)
            throws IOException {
        Path file = Files.exists(REAL) ? REAL : SMALL;
        AuditLog log = AuditLog.read(file);
        Figures expected = log.figures();

        JsonNode first = imported(desk, file);
        assertThat(first.path("rows").asLong()).isEqualTo(log.rows());
        assertThat(first.path("tickets").asLong()).isEqualTo(expected.opened);
        assertThat(first.path("errors")).isEmpty();
        assertReported(desk, expected);

        JsonNode second = imported(desk, file);
        assertThat(second.path("events").asLong()).isZero();
        assertReported(desk, expected);
    }

    private static void assertReported(Desk desk, Figures expected) {
        long head =
                desk.get("/actuator/health/readiness")
                        .json()
                        .at("/components/ledger/details/head")
                        .asLong();
        JsonNode said =
                desk.get(
                                "/api/v1/metrics/tickets?from=2000-01-01T00:00:00Z&to=2020-01-01T00:00:00Z",
                                "Ledger-Position",
                                Long.toString(head),
                                "Prefer",
                                "wait=5")
                        .json();

        assertThat(said.path("opened").asLong()).isEqualTo(expected.opened);
        assertThat(said.path("resolved").asLong()).isEqualTo(expected.resolved);
        assertThat(said.path("reopened").asLong()).isEqualTo(expected.reopened);
        assertThat(said.path("closed").asLong()).isEqualTo(expected.closed);
        assertThat(said.path("waitingOnCustomerSeconds").asLong())
                .isEqualTo(expected.waitedOnCustomer);
        assertThat(Distribution.reported(said.path("firstResolutionSeconds")))
                .isEqualTo(Distribution.of(expected.first));
        assertThat(Distribution.reported(said.path("totalResolutionSeconds")))
                .isEqualTo(Distribution.of(expected.total));
    }

    private static JsonNode imported(Desk desk, Path file) {
        Desk.Answer taken = desk.upload("/api/v1/imports?source=servicenow", "text/csv", file);
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
        String path = "/api/v1/imports/" + taken.json().path("importId").asString();
        await().atMost(Duration.ofSeconds(100))
                .until(() -> !desk.get(path).json().path("state").asString().equals("RUNNING"));
        JsonNode over = desk.get(path).json();
        assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("DONE");
        return over;
    }
}
