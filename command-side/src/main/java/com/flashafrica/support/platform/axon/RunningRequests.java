package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.RequestInFlight;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The requests that this process is deciding right now. */
final class RunningRequests {
    private final Set<Name> running = ConcurrentHashMap.newKeySet();

    private record Name(String actor, String key) {}

    /** Fails with {@link RequestInFlight} while the same one has not left. */
    Place enter(RequestKey request) {
        Name name = new Name(request.actor(), request.key());
        if (!running.add(name)) {
            throw new RequestInFlight(request.key());
        }
        return () -> running.remove(name);
    }

    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
