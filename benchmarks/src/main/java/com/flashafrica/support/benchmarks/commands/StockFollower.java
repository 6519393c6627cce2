package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.ticketing.TicketEvent;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/** A projection as one writes it on stock Axon: called for one event after the other. */
@ProcessingGroup(StockFollower.NAME)
final class StockFollower {
    static final String NAME = "follower";

    private final StockPlatform.Handling handling;

    StockFollower(StockPlatform.Handling handling) {
        this.handling = handling;
    }

    @EventHandler
    void on(TicketEvent event, DomainEventMessage<?> message, TrackingToken token) {
        handling.handle(
                new StockPlatform.Followed(
                        token.position().orElse(0) + 1,
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber() + 1,
                        UUID.fromString(message.getIdentifier()),
                        message.getTimestamp(),
                        event));
    }
}
