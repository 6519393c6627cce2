package com.flashafrica.support.benchmarks.server;

import com.flashafrica.support.benchmarks.measure.ClosedLoad;
import com.flashafrica.support.benchmarks.measure.Turns;
import java.time.Duration;

/** Tickets opened over HTTP, beside posts that do nothing, signed in or not alike. */
public final class Posts {
    private static final int CLIENTS = 64;
    private static final Duration PIECE = Duration.ofSeconds(30);

    private final Client client;

    public Posts(Client client) {
        this.client = client;
    }

    /** Tickets for so long, in pieces that a token outlives. */
    public void warm(Duration length) throws Exception {
        for (Duration left = length; left.isPositive(); left = left.minus(PIECE)) {
            rate(left.compareTo(PIECE) < 0 ? left : PIECE, client::openTicket);
        }
    }

    /** A second. */
    public Turns compare(int rounds, Duration length) throws Exception {
        rate(length, client::openTicket);
        rate(length, client::postNothing);
        return Turns.of(
                rounds,
                () -> rate(length, client::openTicket),
                () -> rate(length, client::postNothing));
    }

    private interface Post {
        void post() throws Exception;
    }

    private double rate(Duration length, Post post) throws Exception {
        client.renew();
        return ClosedLoad.run(CLIENTS, length, (_, _) -> post.post()).perSecond();
    }
}
