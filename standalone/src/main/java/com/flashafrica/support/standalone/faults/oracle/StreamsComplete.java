package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.faults.load.Desk;
import com.flashafrica.support.standalone.faults.load.Findings;
import com.flashafrica.support.standalone.faults.load.Subscriber;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Those who watched saw the ledger's range, in order, nothing twice, however often they were cut.
 */
final class StreamsComplete {
    private final Desk desk;
    private final Findings findings;

    StreamsComplete(Desk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    /** Of a stream of all events: every position from where it began. */
    void sawAll(Subscriber subscriber, long head, Waiting waiting) {
        waiting.until(subscriber, head);
        List<Long> seen = upTo(head, subscriber.seen());
        List<Long> all = LongStream.rangeClosed(subscriber.begin() + 1, head).boxed().toList();
        compare(subscriber, seen, all);
    }

    /** Of a stream of some events: what somebody sees who comes afterwards and is not disturbed. */
    void sawSame(Subscriber subscriber, Waiting waiting) {
        List<Long> seen = subscriber.seen();
        if (seen.isEmpty()) {
            return;
        }
        long last = seen.getLast();
        try (Subscriber later =
                new Subscriber(desk, subscriber.path(), subscriber.begin(), findings)) {
            waiting.until(later, last);
            compare(subscriber, upTo(last, seen), upTo(last, later.seen()));
        }
    }

    private void compare(Subscriber subscriber, List<Long> seen, List<Long> all) {
        if (!seen.equals(all)) {
            int at = 0;
            while (at < seen.size() && at < all.size() && seen.get(at).equals(all.get(at))) {
                at++;
            }
            findings.add(
                    "%s: seen %s where %s was to be seen",
                    subscriber.path(),
                    seen.subList(at, Math.min(at + 3, seen.size())),
                    all.subList(at, Math.min(at + 3, all.size())));
        }
    }

    private static List<Long> upTo(long head, List<Long> seen) {
        return seen.stream().filter(position -> position <= head).toList();
    }

    /** Waits until the reader is there, but not for ever. */
    interface Waiting {
        void until(Subscriber reader, long position);
    }
}
