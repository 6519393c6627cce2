package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.HeadSignal;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerSignal;
import com.flashafrica.support.ledger.axon.LedgerEventStorageEngine;
import com.flashafrica.support.ledger.axon.LedgerEventStore;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.command.CommandProperties;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.ledger.LedgerProperties;
import com.flashafrica.support.platform.ledger.LedgerSettings;
import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.flashafrica.support.platform.tracing.Tracing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The command side's machinery. Slices bring a {@link CommandFamily} and a ConfigurerModule. */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {
    /** Closed last of all that writes: beans that use it go before it. */
    @Bean
    Appender appender(
            LedgerProperties properties,
            Clock clock,
            MeterRegistry meters,
            HeadSignal signal,
            SchemaInPlace schema,
            EventCodec codec,
            Tracing tracing) {
        Appender appender =
                new GroupCommitAppender(
                        LedgerSettings.database(properties),
                        LedgerSettings.appender(properties.appender()),
                        clock,
                        meters,
                        signal::advanced);
        return tracing.isOn() ? new TracedAppender(appender, codec, tracing) : appender;
    }

    @Bean
    EventStore eventStore(
            EventCodec codec, Appender appender, LedgerReader reader, LedgerSignal signal) {
        return new LedgerEventStore(
                LedgerEventStorageEngine.builder(codec).build(appender, reader), signal);
    }

    @Bean
    TokenStore tokenStore(DataSource source, SchemaInPlace schema) {
        return PolicyTokens.in(source);
    }

    @Bean
    Cache aggregateCache(CommandProperties properties) {
        return new AggregateCache(properties.aggregatesKept());
    }

    @Bean
    org.axonframework.config.Configuration axon(
            EventStore eventStore,
            EventCodec codec,
            TokenStore tokens,
            PlatformTransactionManager transactions,
            Cache aggregates,
            LedgerReader reader,
            Clock clock,
            List<CommandFamily<?>> families,
            List<ConfigurerModule> slices,
            Tracing tracing) {
        Configurer configurer =
                AxonSetup.configurer(
                        eventStore,
                        codec,
                        tokens,
                        new SpringTransactions(transactions),
                        aggregates);
        configurer
                .registerComponent(Clock.class, _ -> clock)
                .registerComponent(
                        Commands.class,
                        axon ->
                                new TracedCommands(
                                        new AxonCommands(
                                                new CommandDispatch(axon.commandBus()),
                                                reader,
                                                aggregates,
                                                clock,
                                                families),
                                        tracing));
        slices.forEach(slice -> slice.configureModule(configurer));
        return configurer.buildConfiguration();
    }

    @Bean
    Commands commands(org.axonframework.config.Configuration axon) {
        return axon.getComponent(Commands.class);
    }

    @Bean(destroyMethod = "")
    CommandAdmission commandAdmission(CommandProperties properties, MeterRegistry meters) {
        CommandAdmission admission = new CommandAdmission(properties.atOnce());
        Gauge.builder("support.commands.running", admission, CommandAdmission::running)
                .description("Commands that were let in and are not answered yet")
                .register(meters);
        return admission;
    }

    @Bean
    MeterBinder policyMeters(org.axonframework.config.Configuration axon, LedgerReader reader) {
        return new PolicyMeters(axon, reader)::bind;
    }

    @Bean
    AxonLifecycle axonLifecycle(
            org.axonframework.config.Configuration axon, CommandAdmission admission) {
        return new AxonLifecycle(axon, admission);
    }
}
