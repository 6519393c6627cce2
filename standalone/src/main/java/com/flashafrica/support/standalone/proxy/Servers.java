package com.flashafrica.support.standalone.proxy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The processes of one side. */
record Servers(List<Server> all, AtomicLong turn) {
    private static final Comparator<Server> LEAST_BUSY =
            Comparator.comparingInt(Server::open).thenComparingLong(Server::lastChosen);

    static Servers of(List<Server> all) {
        return new Servers(all, new AtomicLong());
    }

    /** The ready one with the least open requests, of equals the one longest not asked. */
    Optional<Server> choose(Collection<Server> tried) {
        Optional<Server> chosen =
                all.stream()
                        .filter(server -> server.isReady() && !tried.contains(server))
                        .min(LEAST_BUSY);
        chosen.ifPresent(server -> server.chosen(turn.incrementAndGet()));
        return chosen;
    }

    boolean hasReady() {
        return all.stream().anyMatch(Server::isReady);
    }
}
