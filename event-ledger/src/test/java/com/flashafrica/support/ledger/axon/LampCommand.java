package com.flashafrica.support.ledger.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What one may ask of a lamp. */
sealed interface LampCommand {

    record Install(@TargetAggregateIdentifier String lamp, String room) implements LampCommand {}

    record Switch(@TargetAggregateIdentifier String lamp, boolean on) implements LampCommand {}
}
