package com.flashafrica.support.notification.shell;

import com.flashafrica.support.ledger.LedgerReader;
import java.time.Clock;

/** The requests that the ledger remembers. */
record PastRequests(LedgerReader reader, Clock clock) {
    boolean contain(String actor, String key) {
        return reader.request(actor, key, clock.instant()).isPresent();
    }
}
