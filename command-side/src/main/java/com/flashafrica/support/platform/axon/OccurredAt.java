package com.flashafrica.support.platform.axon;

import com.flashafrica.support.kernel.EventMetadata;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/** When an event happened: on its way to the ledger that is in its metadata, then its time. */
public final class OccurredAt {
    private OccurredAt() {}

    public static MetaData metadata(Instant at) {
        return MetaData.with(EventMetadata.OCCURRED_AT, at);
    }

    public static Instant of(EventMessage<?> message) {
        return message.getMetaData().get(EventMetadata.OCCURRED_AT) instanceof Instant at
                ? at
                : message.getTimestamp();
    }
}
