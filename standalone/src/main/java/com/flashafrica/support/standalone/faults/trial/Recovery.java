package com.flashafrica.support.standalone.faults.trial;

import com.flashafrica.support.standalone.faults.load.Answer;
import com.flashafrica.support.standalone.faults.load.Courier;
import com.flashafrica.support.standalone.faults.load.Desk;
import com.flashafrica.support.standalone.faults.load.Findings;
import com.flashafrica.support.standalone.faults.load.Order;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** How long it takes until a ticket can be opened and then be seen. */
final class Recovery {
    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Courier writes;
    private final Desk reads;
    private final Findings findings;

    Recovery(Courier writes, Desk reads, Findings findings) {
        this.writes = writes;
        this.reads = reads;
        this.findings = findings;
    }

    /** From that moment on. */
    Duration since(long nanos, RandomGenerator random) {
        Courier.Delivery opened = writes.deliver(Order.open(random, false), PATIENCE, ATTEMPT);
        if (opened.told() == null) {
            findings.add("nothing was acknowledged for %d s", PATIENCE.toSeconds());
            return PATIENCE;
        }
        while (!isSeen(opened.ticket(), opened.told().position())) {
            if (System.nanoTime() - nanos > PATIENCE.toNanos()) {
                findings.add("%s was not seen for %d s", opened.ticket(), PATIENCE.toSeconds());
                return PATIENCE;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private boolean isSeen(String ticket, long position) {
        try {
            Answer answer =
                    reads.get(
                            "/api/v1/tickets/" + ticket,
                            Map.of("Ledger-Position", Long.toString(position), "Prefer", "wait=1"));
            return answer.succeeded();
        } catch (IOException e) {
            return false;
        }
    }
}
