package com.flashafrica.support.platform.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a command came from is kept under the id that its events name as their cause. */
class RequestSourcesTest {
    private static final String STORY = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void a_command_leaves_address_and_user_agent_outside_the_ledger() {
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh();
                RunningApi api = RunningApi.on(ledger)) {
            String ticket = api.open();
            api.post(
                            "/tickets/" + ticket + "/starts",
                            "{\"by\":\"asha\"}",
                            "User-Agent",
                            "Firefox\t" + "x".repeat(500),
                            "traceparent",
                            "00-" + STORY + "-b7ad6b7169203331-01")
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Trace-Id", STORY);

            var metadata = api.events(ticket).getLast().metadata();
            assertThat(metadata).containsEntry(EventMetadata.CORRELATION, STORY);
            String request = Objects.requireNonNull(metadata.get(EventMetadata.CAUSATION));
            JdbcClient jdbc = JdbcClient.create(ledger.source());
            await().untilAsserted(() -> {
                var row =
                        jdbc.sql("SELECT address, user_agent FROM access_source WHERE id = ?")
                                .param(request)
                                .query((found, _) -> found.getString(1) + " " + found.getString(2))
                                .list();
                assertThat(row).hasSize(1);
                assertThat(row.getFirst()).startsWith("127.0.0.1 Firefox x").hasSize(310);
            });
            assertThat(api.events(ticket).getFirst().metadata().get(EventMetadata.CAUSATION))
                    .as("another request")
                    .isNotNull()
                    .isNotEqualTo(request);
        }
    }

    @Test
    void a_command_is_answered_though_it_cannot_be_kept_where_it_came_from() throws SQLException {
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh();
                RunningApi api = RunningApi.on(ledger)) {
            ledger.run("ALTER TABLE access_source RENAME TO access_source_away");
            api.open();
            var lost = api.bean(MeterRegistry.class).counter("support.access.sources.lost");
            await().until(() -> lost.count() == 1);
            api.open();
        }
    }
}
