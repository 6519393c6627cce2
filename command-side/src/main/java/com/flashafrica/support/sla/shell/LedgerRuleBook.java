package com.flashafrica.support.sla.shell;

import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.sla.SlaRules;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The rules straight from the ledger, looked up anew when what is known is older than a moment:
 * asking at each of ten thousand openings a second would cost as much as the openings.
 */
public final class LedgerRuleBook implements RuleBook {
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final LedgerRules ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Known known;

    private record Known(LedgerRules.At at, long readAt) {
        boolean isOld() {
            return System.nanoTime() - readAt >= MOMENT.toNanos();
        }
    }

    LedgerRuleBook(LedgerRules ledger) {
        this.ledger = ledger;
        this.known = new Known(LedgerRules.At.SHIPPED, System.nanoTime() - MOMENT.toNanos());
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
        return known.at().rules();
    }

    /** The rules as they are by now, for whoever changed them or has to know for certain. */
    public SlaRules refresh() {
        lock.lock();
        try {
            known = read(known);
            return known.at().rules();
        } finally {
            lock.unlock();
        }
    }

    private Known read(Known before) {
        long asked = System.nanoTime();
        return new Known(ledger.after(before.at(), Long.MAX_VALUE), asked);
    }
}
