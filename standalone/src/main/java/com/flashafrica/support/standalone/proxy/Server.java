package com.flashafrica.support.standalone.proxy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One process behind the proxy, and what the proxy thinks of it. */
public final class Server {
    private final String name;
    private final String address;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong lastChosen = new AtomicLong();
    private volatile boolean ready;
    private volatile Sinks.Empty<Void> lost = Sinks.empty();

    /**
     * @param address {@code http://host:port}
     */
    public Server(String name, String address) {
        this.name = name;
        this.address = address;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** Whether it gets what comes next. */
    public boolean isReady() {
        return ready;
    }

    /** How many requests it has not answered to the end, streams among them. */
    public int open() {
        return open.get();
    }

    long lastChosen() {
        return lastChosen.get();
    }

    void chosen(long turn) {
        lastChosen.set(turn);
    }

    void took() {
        open.incrementAndGet();
    }

    void gaveBack() {
        open.decrementAndGet();
    }

    /** It says that it works. */
    void answersReady() {
        if (!ready) {
            lost = Sinks.empty();
            ready = true;
        }
    }

    /** It gets nothing new; what it has it may finish. */
    void rest() {
        ready = false;
    }

    /** It is dead or as good as dead: whoever waits for it had better ask another. */
    void lose() {
        ready = false;
        lost.tryEmitEmpty();
    }

    /** Completes when it is lost. */
    Mono<Void> lost() {
        return lost.asMono();
    }
}
