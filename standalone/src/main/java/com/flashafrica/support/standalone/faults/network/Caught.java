package com.flashafrica.support.standalone.faults.network;

import java.util.concurrent.CountDownLatch;

/**
 * A connection stopped at an answer that was waited for: the server has given it, the client has
 * not got it.
 */
public final class Caught {
    private final int clientPort;
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean cut;

    Caught(int clientPort) {
        this.clientPort = clientPort;
    }

    /** The client's end, which tells which process it is. */
    public int clientPort() {
        return clientPort;
    }

    /** The answer never comes; both ends learn that the connection is gone. */
    public void cut() {
        cut = true;
        decided.countDown();
    }

    /** The answer goes on its way. */
    public void letGo() {
        decided.countDown();
    }

    /** Whether it was let go. */
    boolean awaitDecision() throws InterruptedException {
        decided.await();
        return !cut;
    }
}
