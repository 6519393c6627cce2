package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.HeadSignal;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.ledger.SignalConfig;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's command bus over a fresh ledger, wired by hand. Aggregates are not locked, so that
 * commands do race, and the signal polls once an hour, so that only callbacks wake.
 */
final class LampHouse implements AutoCloseable {
    final EmbeddedLedger ledger = EmbeddedLedger.fresh();
    final LedgerReader reader = new JdbcLedgerReader(ledger.readPool());
    final EventCodec codec =
            new EventCodec(
                    EventTypes.of(LampEvent.class).upcasting("lamp.switched", 1, json -> json));
    final HeadSignal signal =
            new HeadSignal(
                    ledger.database(), SignalConfig.defaults().withPoll(Duration.ofHours(1)));
    final GroupCommitAppender appender =
            new GroupCommitAppender(
                    ledger.database(),
                    AppenderConfig.defaults(),
                    Clock.systemUTC(),
                    new SimpleMeterRegistry(),
                    signal::advanced);
    final LedgerEventStorageEngine engine = engine(NoOpEventUpcaster.INSTANCE);
    final LedgerEventStore store = new LedgerEventStore(engine, signal);
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(commands).build();

    LampHouse() {
        EventSourcingRepository<Lamp> lamps =
                EventSourcingRepository.builder(Lamp.class)
                        .eventStore(store)
                        .lockFactory(NullLockFactory.INSTANCE)
                        .build();
        AggregateAnnotationCommandHandler.<Lamp>builder()
                .aggregateType(Lamp.class)
                .repository(lamps)
                .build()
                .subscribe(commands);
    }

    LedgerEventStorageEngine engine(EventUpcaster upcasters) {
        return engine(upcasters, reader);
    }

    LedgerEventStorageEngine engine(LedgerReader reader) {
        return engine(NoOpEventUpcaster.INSTANCE, reader);
    }

    private LedgerEventStorageEngine engine(EventUpcaster upcasters, LedgerReader reader) {
        return LedgerEventStorageEngine.builder(codec)
                .upcasterChain(upcasters)
                .batchSize(3)
                .build(appender, reader);
    }

    /** Blocks until it is handled; fails as it does. */
    Object send(LampCommand command) {
        return gateway.sendAndWait(command);
    }

    /** The same, under a request; gives the receipt. */
    AppendReceipt send(LampCommand command, @Nullable RequestKey request) {
        AppendReceipt receipt = new AppendReceipt(request);
        try (var registration =
                commands.registerHandlerInterceptor((unitOfWork, chain) -> {
                    receipt.attachTo(unitOfWork);
                    return chain.proceed();
                })) {
            send(command);
        }
        return receipt;
    }

    @Override
    public void close() {
        store.shutDown();
        appender.close();
        signal.close();
        ledger.close();
    }
}
