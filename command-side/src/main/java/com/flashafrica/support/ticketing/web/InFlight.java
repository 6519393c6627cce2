package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The remembered requests that this process is busy with. Two processes at once are settled by the
 * ledger.
 */
@Component
class InFlight {
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    /** Fails with 409 while the same request is still running. */
    <T> T once(@Nullable RequestKey request, Callable<T> work) throws Exception {
        if (request == null) {
            return work.call();
        }
        if (!keys.add(request.key())) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "request-in-flight",
                            "The same request is still running")
                    .retryAfter(Duration.ofSeconds(1))
                    .exception();
        }
        try {
            return work.call();
        } finally {
            keys.remove(request.key());
        }
    }
}
