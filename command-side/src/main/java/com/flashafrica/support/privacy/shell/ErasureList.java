package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.StreamRange;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.privacy.ErasureReason;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.privacy.PrivacyEvent.PersonErased;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who was erased, as the ledger says. Blocks. */
public final class ErasureList {
    /** The next character ends what begins with the prefix. */
    private static final StreamRange STREAMS =
            new StreamRange(PrivacyEvent.STREAMS, PrivacyEvent.STREAMS.replace('-', '.'));

    private final LedgerReader ledger;
    private final EventCodec codec;

    ErasureList(LedgerReader ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    /**
     * @param by who did it
     */
    public record Erasure(
            PersonId person,
            ErasureReason reason,
            Instant at,
            long position,
            @Nullable String by,
            @Nullable String role) {}

    /**
     * In the order of the people's ids.
     *
     * @param after the last person of the page before; empty for the first
     */
    public List<Erasure> page(String after, int limit) {
        String stream = after.isEmpty() ? "" : PrivacyEvent.STREAMS + after;
        return ledger.streams(STREAMS, stream, Long.MAX_VALUE, Long.MAX_VALUE, limit).stream()
                .map(event -> codec.decode(event, PrivacyEvent.class))
                .map(ErasureList::erasure)
                .toList();
    }

    public Optional<Erasure> find(PersonId person) {
        return ledger.stream(PrivacyEvent.stream(person), 0, 1).stream()
                .map(event -> codec.decode(event, PrivacyEvent.class))
                .map(ErasureList::erasure)
                .findFirst();
    }

    private static Erasure erasure(Recorded<PrivacyEvent> event) {
        return switch (event.payload()) {
            case PersonErased(var person, var reason) ->
                    new Erasure(
                            person,
                            reason,
                            event.occurredAt(),
                            event.position(),
                            event.metadata().get(EventMetadata.ACTOR),
                            event.metadata().get(EventMetadata.ROLE));
        };
    }
}
