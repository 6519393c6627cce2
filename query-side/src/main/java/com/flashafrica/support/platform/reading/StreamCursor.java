package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.web.ApiHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Where a reader says that it wants its stream to go on. */
public final class StreamCursor {
    private StreamCursor() {}

    /**
     * The header wins over {@code after}: a browser that comes back sends both, and the header is
     * the newer one. Null when there is neither.
     *
     * @throws com.flashafrica.support.platform.web.ProblemException 400 when the header is no
     *     position
     */
    public static @Nullable Long of(ServerWebExchange exchange, QueryParameters parameters) {
        Long after = parameters.position("after");
        Long lastSeen = Positions.header(exchange, ApiHeaders.LAST_EVENT_ID);
        return lastSeen == null ? after : lastSeen;
    }
}
