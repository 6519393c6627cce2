package com.flashafrica.support.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerSignal;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LedgerConfigurationTest {
    private static EmbeddedLedger ledger;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void both_sides_get_a_reader_and_a_signal() {
        runner().run(context -> {
            assertThat(context).hasSingleBean(LedgerReader.class);
            assertThat(context).hasSingleBean(LedgerSignal.class);
            assertThat(context.getBean(LedgerReader.class).head()).isZero();
        });
    }

    @Test
    void readers_with_a_role_can_do_nothing_but_read() {
        runner().withPropertyValues("support.ledger.reader.role=support_reader")
                .run(context -> {
                    assertThat(context.getBean(LedgerReader.class).head()).isZero();
                    assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> forget(context.getBean(LedgerReaders.class)))
                            .withMessageContaining("permission denied");
                });
    }

    @Test
    void whoever_waits_for_one_of_the_readers_connections_is_counted() {
        runner().run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(
                            meters.get("hikaricp.connections.pending")
                                    .tag("pool", "ledger-readers")
                                    .gauge()
                                    .value())
                    .isZero();
        });
    }

    @Test
    void what_is_not_said_is_the_ledgers_own_default() {
        runner().withPropertyValues("support.ledger.signal.poll=250ms")
                .run(context -> {
                    LedgerProperties said = context.getBean(LedgerProperties.class);
                    assertThat(LedgerSettings.signal(said.signal()).poll())
                            .isEqualTo(Duration.ofMillis(250));
                    assertThat(LedgerSettings.appender(said.appender()))
                            .isEqualTo(com.flashafrica.support.ledger.AppenderConfig.defaults());
                });
    }

    @Test
    void it_is_not_ready_before_the_schema_it_needs_is_there() throws Exception {
        runner().run(context -> {
            HealthIndicator health = context.getBean(HealthIndicator.class);
            assertThat(health.health())
                    .extracting(Health::getStatus)
                    .isEqualTo(Status.OUT_OF_SERVICE);
            migrated("9");
            assertThat(health.health())
                    .extracting(Health::getStatus)
                    .isEqualTo(Status.OUT_OF_SERVICE);
            migrated(LedgerSchemaCheck.SUPPORT.getVersion());
            assertThat(health.health()).extracting(Health::getStatus).isEqualTo(Status.UP);
        });
    }

    /** What Flyway writes once the command side's migration has come that far. */
    private static void migrated(String version) throws SQLException {
        ledger.run(
                "CREATE TABLE IF NOT EXISTS support_schema_history (version text, success"
                        + " boolean)");
        ledger.run("INSERT INTO support_schema_history VALUES ('" + version + "', true)");
    }

    private static void forget(LedgerReaders readers) throws SQLException {
        try (Connection connection = readers.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE");
            statement.execute("DELETE FROM ledger_request");
        }
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withUserConfiguration(LedgerConfiguration.class)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues(
                        "support.ledger.url=" + ledger.url(),
                        "support.ledger.username=" + ledger.user(),
                        "support.privacy.master-key=" + EmbeddedLedger.MASTER_KEY);
    }
}
