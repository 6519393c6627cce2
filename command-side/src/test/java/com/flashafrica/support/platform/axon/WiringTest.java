package com.flashafrica.support.platform.axon;

import static com.flashafrica.support.testing.Tickets.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.axon.LedgerEventStore;
import com.flashafrica.support.ledger.axon.LedgerSerializer;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.ledger.LedgerSchemaCheck;
import com.flashafrica.support.testing.RunningCommandSide;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What Axon would silently replace by something weaker. */
class WiringTest {
    private static final String POLICY = "when-ticket-merged-then-target-absorbs";
    private static EmbeddedLedger ledger;
    private static RunningCommandSide side;
    private static Configuration axon;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.withoutSchema();
        side = RunningCommandSide.on(ledger);
        axon = side.bean(Configuration.class);
    }

    @AfterAll
    static void stop() {
        side.close();
        ledger.close();
    }

    @Test
    void events_go_to_the_ledger_and_nowhere_else() {
        assertThat(axon.eventStore()).isInstanceOf(LedgerEventStore.class);
        assertThat(axon.eventBus()).isSameAs(axon.eventStore());
        assertThat(axon.eventSerializer()).isInstanceOf(LedgerSerializer.class);
        assertThat(side.bean(com.flashafrica.support.ledger.Appender.class))
                .isInstanceOf(GroupCommitAppender.class);
    }

    @Test
    void commands_hold_no_connection_while_they_wait() {
        CommandBus bus = axon.commandBus();
        assertThat(bus).isInstanceOf(SimpleCommandBus.class);
        assertThat(bus)
                .extracting("transactionManager")
                .isSameAs(org.axonframework.common.transaction.NoTransactionManager.instance());
    }

    @Test
    void policies_keep_their_place_in_postgresql_in_springs_transaction() {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        assertThat(processing.tokenStore(POLICY)).isInstanceOf(JdbcTokenStore.class);
        assertThat(processing.tokenStore(POLICY)).isSameAs(side.bean(TokenStore.class));
        assertThat(processing.transactionManager(POLICY)).isInstanceOf(SpringTransactions.class);
        assertThat(side.bean(PlatformTransactionManager.class))
                .isInstanceOf(JdbcTransactionManager.class);
    }

    @Test
    void policies_are_pooled_and_fail_loudly() {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        Optional<PooledStreamingEventProcessor> policy =
                processing.eventProcessor(POLICY, PooledStreamingEventProcessor.class);
        assertThat(policy).get().matches(PooledStreamingEventProcessor::isRunning);
        assertThat(processing.errorHandler(POLICY)).isSameAs(PropagatingErrorHandler.instance());
        assertThat(processing.listenerInvocationErrorHandler(POLICY))
                .isSameAs(PropagatingErrorHandler.instance());
    }

    @Test
    void a_policys_place_is_a_position_in_digits() {
        side.done(open("any"));
        JdbcClient jdbc = JdbcClient.create(side.bean(DataSource.class));
        await().untilAsserted(() ->
                assertThat(
                                jdbc.sql(
                                                "SELECT convert_from(token, 'UTF8')"
                                                        + " FROM token_entry"
                                                        + " WHERE processor_name = ?")
                                        .param(POLICY)
                                        .query(String.class)
                                        .list())
                        .isNotEmpty()
                        .allMatch(place -> place.matches("\\d+")));
    }

    @Test
    void the_schema_that_readers_wait_for_is_the_newest_there_is() throws Exception {
        assertThat(side.bean(LedgerSchemaCheck.class).isInPlace()).isTrue();
        assertThat(newest("classpath:db/migration", LedgerSchemaCheck.SUPPORT_HISTORY))
                .isEqualTo(LedgerSchemaCheck.SUPPORT);
        assertThat(newest("classpath:db/ledger", LedgerSchemaCheck.LEDGER_HISTORY))
                .isEqualTo(LedgerSchemaCheck.LEDGER);
    }

    private static org.flywaydb.core.api.MigrationVersion newest(String location, String history) {
        return Flyway.configure()
                .dataSource(side.bean(DataSource.class))
                .locations(location)
                .table(history)
                .load()
                .info()
                .current()
                .getVersion();
    }
}
