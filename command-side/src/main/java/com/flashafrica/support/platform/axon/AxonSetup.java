package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.axon.LedgerSerializer;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Axon's defaults replaced one by one; none that writes or decides is left to chance. */
final class AxonSetup {
    private AxonSetup() {}

    static Configurer configurer(
            EventStore eventStore,
            EventCodec codec,
            TokenStore tokens,
            TransactionManager transactions,
            Cache aggregates) {
        LedgerSerializer serializer = new LedgerSerializer(codec);
        // Modules found on the class path would bring the update checker, which phones home.
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        return configurer
                .configureSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureEventStore(_ -> eventStore)
                .configureCommandBus(_ -> commandBus())
                .configureTransactionManager(_ -> transactions)
                .registerComponent(Cache.class, _ -> aggregates)
                .eventProcessing(processing -> policies(processing, tokens, transactions));
    }

    /** The appender owns its transaction; Spring's would pin a connection for each command. */
    private static CommandBus commandBus() {
        SimpleCommandBus bus =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .build();
        List<CorrelationDataProvider> kept = List.of(CommandMetadata.keptByEvents());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(kept));
        bus.registerHandlerInterceptor(new CommandMetadata.ReceiptInterceptor());
        return bus;
    }

    /**
     * Policies start at the ledger's first event: the request keys of their commands make what they
     * did before harmless. One segment each; a failure is tried again, never skipped.
     */
    private static void policies(
            EventProcessingConfigurer processing,
            TokenStore tokens,
            TransactionManager transactions) {
        processing
                .usingPooledStreamingEventProcessors((_, builder) ->
                        builder.initialSegmentCount(1)
                                .batchSize(50)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerTokenStore(_ -> tokens)
                .registerDefaultTransactionManager(_ -> transactions)
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance());
    }
}
