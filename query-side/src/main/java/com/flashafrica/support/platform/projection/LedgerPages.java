package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import java.util.List;

/** The ledger as views read it. Blocks. */
public record LedgerPages(LedgerReader reader, EventCodec codec) {
    List<Reading> after(long position, int limit) {
        return reader.page(position, limit).stream()
                .map(event -> Reading.of(event, codec))
                .toList();
    }

    long head() {
        return reader.head();
    }
}
