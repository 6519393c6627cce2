package com.flashafrica.support.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Follows a ledger from its beginning, noting what it sees and in which order. */
final class Tailer {
    private final LedgerReader reader;
    private final Semaphore moved = new Semaphore(1);
    private final List<Long> seen = new ArrayList<>();

    Tailer(LedgerReader reader, LedgerSignal signal) {
        this.reader = reader;
        signal.onAdvance(head -> moved.release());
    }

    /** Positions in the order of arrival, once that many have arrived. */
    List<Long> follow(long until) {
        while (seen.size() < until) {
            moved.acquireUninterruptibly();
            long last = seen.isEmpty() ? 0 : seen.getLast();
            List<LedgerEvent> page = reader.page(last, 100);
            while (!page.isEmpty()) {
                page.forEach(event -> seen.add(event.position()));
                page = reader.page(seen.getLast(), 100);
            }
        }
        return seen;
    }
}
