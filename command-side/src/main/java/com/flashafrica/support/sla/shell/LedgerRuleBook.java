package com.flashafrica.support.sla.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaRules;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The rules straight from the ledger, looked up anew when what is known is older than a moment:
 * asking at each of ten thousand openings a second would cost as much as the openings.
 */
final class LedgerRuleBook implements RuleBook {
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int PAGE = 100;

    private final LedgerReader reader;
    private final EventCodec codec;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Known known;

    private record Known(SlaRules rules, long version, long readAt) {
        boolean isOld() {
            return System.nanoTime() - readAt >= MOMENT.toNanos();
        }
    }

    LedgerRuleBook(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
        this.known = new Known(SlaRules.SHIPPED, 0, System.nanoTime() - MOMENT.toNanos());
    }

    @Override
    public SlaRules current() {
        if (known.isOld()) {
            lock.lock();
            try {
                if (known.isOld()) {
                    known = read(known);
                }
            } finally {
                lock.unlock();
            }
        }
        return known.rules();
    }

    /** For whoever changed them just now: the next to ask gets what is there by then. */
    void refresh() {
        lock.lock();
        try {
            known = read(known);
        } finally {
            lock.unlock();
        }
    }

    private Known read(Known before) {
        long asked = System.nanoTime();
        SlaRules rules = before.rules();
        long version = before.version();
        List<LedgerEvent> page;
        do {
            page = reader.stream(SlaRules.STREAM, version, PAGE);
            for (LedgerEvent event : page) {
                rules = rules.after(codec.decode(event, SlaEvent.class).payload());
                version = event.version();
            }
        } while (page.size() == PAGE);
        return new Known(rules, version, asked);
    }
}
