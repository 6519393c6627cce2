package com.flashafrica.support.platform.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Room for so many at the same moment, and of those for so many of one caller's. Thread-safe. */
public final class Turns {
    private final int atOnce;
    private final int perCaller;
    private final Problem share;
    private final Problem full;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /**
     * @param share what a caller is told who has as many as one may have
     * @param full what everybody is told when all are taken
     */
    public Turns(int atOnce, int perCaller, Problem share, Problem full) {
        this.atOnce = atOnce;
        this.perCaller = perCaller;
        this.share = share;
        this.full = full;
    }

    /** The work, with a turn taken for as long as it goes on; a problem when there is none. */
    public <T> Mono<T> take(ServerWebExchange exchange, Mono<T> work) {
        String caller = Caller.of(exchange).actor();
        return Mono.using(() -> enter(caller), _ -> work, this::leave);
    }

    private synchronized String enter(String caller) {
        if (taken.getOrDefault(caller, 0) >= perCaller) {
            throw share.exception();
        }
        if (all >= atOnce) {
            throw full.exception();
        }
        taken.merge(caller, 1, Integer::sum);
        all++;
        return caller;
    }

    private synchronized void leave(String caller) {
        taken.computeIfPresent(caller, (_, turns) -> turns == 1 ? null : turns - 1);
        all--;
    }
}
