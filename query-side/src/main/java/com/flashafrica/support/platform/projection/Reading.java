package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.ledger.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a view meets it: decoded, or with the reason why it cannot be.
 *
 * @param bytes what it takes in the ledger, by which memory is bounded
 */
public record Reading(
        long position,
        String stream,
        String type,
        Instant recordedAt,
        int bytes,
        @Nullable Recorded<?> event,
        @Nullable String unreadable) {

    public static Reading of(LedgerEvent event, EventCodec codec) {
        try {
            return of(event, codec.decode(event), null);
        } catch (LedgerException e) {
            return of(event, null, e.getMessage());
        }
    }

    private static Reading of(
            LedgerEvent event, @Nullable Recorded<?> decoded, @Nullable String unreadable) {
        return new Reading(
                event.position(),
                event.stream(),
                event.type(),
                event.recordedAt(),
                event.payload().length + event.metadata().length,
                decoded,
                unreadable);
    }

    @Nullable String key(Fold<?, ?> fold) {
        return event == null ? fold.keyOfUnreadable(type, stream) : fold.key(event);
    }
}
