package com.flashafrica.support.ledger.axon;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/** What happens to a lamp. */
sealed interface LampEvent {

    @JsonTypeName("lamp.installed")
    record Installed(String room) implements LampEvent {}

    @JsonTypeName("lamp.switched")
    @Revision("2")
    record Switched(boolean on) implements LampEvent {}
}
