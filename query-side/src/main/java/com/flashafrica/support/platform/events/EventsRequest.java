package com.flashafrica.support.platform.events;

import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.StreamCursor;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which events somebody asks for.
 *
 * @param after null when it was not said
 * @param types all when empty
 * @param until the last position of interest
 * @param follow whether to go on when the head is reached
 */
record EventsRequest(@Nullable Long after, Set<String> types, long until, boolean follow) {

    static EventsRequest of(ServerWebExchange exchange, EventTypes known) {
        QueryParameters parameters = QueryParameters.of(exchange);
        Long after = StreamCursor.of(exchange, parameters);
        Set<String> types = KnownTypes.of(parameters, known);
        Long until = parameters.position("until");
        boolean follow = parameters.flag("follow");
        parameters.check();
        return new EventsRequest(
                after, types, Objects.requireNonNullElse(until, Long.MAX_VALUE), follow);
    }

    /** What was asked for, and is shown as well: the cheaper question comes first. */
    Predicate<FeedEvent> and(Predicate<FeedEvent> shown) {
        return event -> wants(event) && shown.test(event);
    }

    private boolean wants(FeedEvent event) {
        return types.isEmpty() || types.contains(event.type());
    }
}
