package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketId;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Stock Axon on its JDBC engine, set up as its documentation advises for speed: binary columns of
 * PostgreSQL, a pooled connection bound to each command's unit of work and committed with it, JSON
 * by Jackson, aggregates cached.
 */
final class StockContender implements Contender {
    private static final int CONNECTIONS = 32;

    private final HikariDataSource pool;
    private final HikariDataSource tokens;
    private final Configuration axon;

    StockContender(Database database) {
        this(database, null);
    }

    /**
     * @param follower handles every event there is and will be, on a pooled processor with stock
     *     settings whose tokens are in the same database
     */
    StockContender(Database database, @Nullable StockFollower follower) {
        pool = pool(database, false);
        tokens = pool(database, true);
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new DataSourceConnectionProvider(pool));
        var serializer = Jackson3Serializer.builder().build();
        var engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(NoTransactionManager.instance())
                        .snapshotSerializer(serializer)
                        .eventSerializer(serializer)
                        .dataType(byte[].class)
                        .build();
        DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("schema"))
                .execute(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureSerializer(_ -> serializer)
                .configureEmbeddedEventStore(_ -> engine)
                .registerComponent(Clock.class, _ -> Clock.systemUTC())
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(StockTicket.class)
                                .configureCache(_ -> new WeakReferenceCache())
                                .configureCommandTargetResolver(_ -> StockContender::target));
        if (follower != null) {
            follow(configurer, follower);
        }
        axon = configurer.start();
    }

    private void follow(Configurer configurer, StockFollower follower) {
        var store =
                JdbcTokenStore.builder()
                        .connectionProvider(new DataSourceConnectionProvider(tokens))
                        .serializer(tokenSerializer())
                        .build();
        store.createSchema(PostgresTokenTableFactory.INSTANCE);
        configurer
                .eventProcessing()
                .registerEventHandler(_ -> follower)
                .registerTokenStore(_ -> store)
                .registerPooledStreamingEventProcessor(
                        StockFollower.NAME, Configuration::eventStore);
    }

    /** A token may wrap another, of a type that Jackson wants to be told that it may trust. */
    private static Jackson3Serializer tokenSerializer() {
        var trusted = BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(trusted))
                .build();
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        Object ticket = ((TicketCommand) command.getPayload()).ticket().value();
        return new VersionedAggregateIdentifier(ticket, null);
    }

    private static HikariDataSource pool(Database database, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public void open(TicketId ticket) {
        axon.commandGateway().sendAndWait(SampleCommands.open(ticket));
    }

    @Override
    public void reply(TicketId ticket) {
        axon.commandGateway().sendAndWait(SampleCommands.reply(ticket));
    }

    @Override
    public void close() {
        axon.shutdown();
        tokens.close();
        pool.close();
    }
}
