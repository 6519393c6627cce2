package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Reads a whole ledger and checks what must hold of every one. */
final class Chain {
    private Chain() {}

    /** All events; fails on a gap, a time that steps back, or a hash that is not the chain's. */
    static List<LedgerEvent> verified(LedgerReader reader) {
        ChainHash chain = new ChainHash(reader.ledgerId());
        List<LedgerEvent> all = new ArrayList<>();
        byte[] previous = ChainHash.genesis();
        List<LedgerEvent> page = reader.page(0, 500);
        while (!page.isEmpty()) {
            for (LedgerEvent event : page) {
                previous = chain.next(previous, chain.leaf(chain.canonical(event)));
                assertThat(event.position()).isEqualTo(all.size() + 1L);
                assertThat(event.hash()).isEqualTo(previous);
                assertThat(all.isEmpty() ? event.recordedAt() : all.getLast().recordedAt())
                        .isBeforeOrEqualTo(event.recordedAt());
                all.add(event);
            }
            page = reader.page(all.size(), 500);
        }
        return all;
    }
}
