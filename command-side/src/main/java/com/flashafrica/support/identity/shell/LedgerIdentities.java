package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.identity.domain.IdentityDecider;
import com.flashafrica.support.identity.domain.IdentityState;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts and keys straight from the ledger, which says what they are. Blocks. */
final class LedgerIdentities {
    private static final int PAGE = 100;

    private final LedgerReader reader;
    private final EventCodec codec;

    LedgerIdentities(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** What happened after that version, in order. */
    List<IdentityEvent> after(String stream, long version) {
        List<IdentityEvent> events = new ArrayList<>();
        List<LedgerEvent> page;
        do {
            page = reader.stream(stream, version + events.size(), PAGE);
            for (LedgerEvent event : page) {
                events.add(codec.decode(event, IdentityEvent.class).payload());
            }
        } while (page.size() == PAGE);
        return events;
    }

    Optional<IdentityState> find(String stream) {
        @Nullable IdentityState state = null;
        for (IdentityEvent event : after(stream, 0)) {
            state = IdentityDecider.evolve(state, event);
        }
        return Optional.ofNullable(state);
    }
}
