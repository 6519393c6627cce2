package com.flashafrica.support.standalone.faults.load;

import com.flashafrica.support.standalone.faults.journal.Acknowledgement;
import com.flashafrica.support.standalone.faults.journal.Journal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends an order until it is answered, always under its one key, and has the journal know before
 * and after.
 */
public final class Courier {
    /** Longer than the ledger is waited for. */
    private static final Duration ANSWER = Duration.ofSeconds(25);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int CONFLICT = 409;
    private static final int STALE = 412;

    private final Desk desk;
    private final Journal journal;
    private final Findings findings;

    public Courier(Desk desk, Journal journal, Findings findings) {
        this.desk = desk;
        this.journal = journal;
        this.findings = findings;
    }

    /** The same, at another process. */
    public Courier at(String address) {
        return new Courier(desk.at(address), journal, findings);
    }

    /**
     * What became of it.
     *
     * @param status of the last answer; 0 for none
     * @param told null unless it was acknowledged
     */
    public record Delivery(int status, @Nullable Acknowledgement told, String etag) {
        public boolean acknowledged() {
            return told != null;
        }

        /** The ticket. */
        public String ticket() {
            return told == null ? "" : told.stream();
        }
    }

    /** Tries for as long as it is allowed; what is then unanswered may have happened or not. */
    public Delivery deliver(Order order, Duration atMost) {
        return deliver(order, atMost, ANSWER);
    }

    /**
     * @param each how long one attempt may take
     */
    public Delivery deliver(Order order, Duration atMost, Duration each) {
        journal.intends(order.intent());
        long began = System.nanoTime();
        int status = 0;
        while (System.nanoTime() - began < atMost.toNanos()) {
            try {
                Answer answer =
                        desk.send("POST", order.path(), order.body(), order.headers(), each);
                status = answer.status();
                if (answer.succeeded()) {
                    return acknowledged(order, answer);
                }
                if (isFinal(status)) {
                    return refused(order, answer);
                }
            } catch (IOException unanswered) {
                status = 0;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return new Delivery(status, null, "");
    }

    private Delivery acknowledged(Order order, Answer answer) {
        Acknowledgement told = order.acknowledgedBy(answer);
        journal.acknowledged(told);
        return new Delivery(answer.status(), told, answer.header("ETag").orElse(""));
    }

    /** Nothing that this desk is asked for is against a rule, unless somebody else was faster. */
    private Delivery refused(Order order, Answer answer) {
        if (answer.status() != STALE) {
            findings.add(
                    "%s to %s was refused with %d: %s",
                    order.intent().kind(), order.path(), answer.status(), answer.response().body());
        }
        return new Delivery(answer.status(), null, "");
    }

    private static boolean isFinal(int status) {
        return status / 100 == 4 && status != CONFLICT && status != 429;
    }
}
