package com.flashafrica.support.ledger.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate small enough to be about the engine behind it. */
final class Lamp {
    static final Instant INSTALLED_AT = Instant.parse("2001-02-03T04:05:06.000007Z");

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private int switched;

    Lamp() {}

    @CommandHandler
    Lamp(LampCommand.Install command) {
        id = command.lamp();
        apply(
                new LampEvent.Installed(command.room()),
                MetaData.with(LedgerEventStorageEngine.OCCURRED_AT, INSTALLED_AT)
                        .and("actor", "ada"));
    }

    @CommandHandler
    int handle(LampCommand.Switch command) {
        apply(new LampEvent.Switched(command.on()));
        return switched;
    }

    @EventSourcingHandler
    void on(LampEvent.Installed event, @SourceId String stream) {
        id = stream;
    }

    @EventSourcingHandler
    void on(LampEvent.Switched event) {
        switched++;
    }
}
