package com.flashafrica.support.analytics.replay;

import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.platform.events.KnownTypes;
import com.flashafrica.support.platform.history.Point;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.StreamCursor;
import com.flashafrica.support.platform.replay.ReplayView;
import com.flashafrica.support.platform.replay.Speed;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What somebody wants to see again.
 *
 * @param from what comes after it; null for the beginning of all
 * @param to and up to there; null for the head
 * @param cursor position of the last message seen; null on the first connection
 * @param types that are told of; all when empty
 */
record ReplayRequest(
        ReplayView view,
        Point from,
        @Nullable Point to,
        @Nullable Long cursor,
        Set<String> types,
        Speed speed,
        Duration every) {
    private static final String VIEW = "queue";
    private static final Point BEGINNING = new Point.Position(0);
    private static final long LONGEST = Duration.ofDays(366).toSeconds();

    static ReplayRequest of(
            ServerWebExchange exchange, Map<String, ReplayView> views, EventTypes known) {
        QueryParameters given = QueryParameters.of(exchange);
        Point from = Objects.requireNonNullElse(Point.of(given, "from"), BEGINNING);
        Point to = Point.of(given, "to");
        Long cursor = StreamCursor.of(exchange, given);
        String name = Objects.requireNonNullElse(given.text("view"), VIEW);
        ReplayView view = views.get(name);
        if (view == null) {
            given.refuse("view", "must be one of " + String.join(", ", views.keySet()));
        }
        Speed speed = Speed.of(given);
        Set<String> types = KnownTypes.of(given, known);
        Duration every = every(given, speed);
        given.check();
        return new ReplayRequest(
                Objects.requireNonNull(view), from, to, cursor, types, speed, every);
    }

    private static Duration every(QueryParameters given, Speed speed) {
        Long seconds = given.position("everySeconds");
        if (seconds != null && (seconds < 1 || seconds > LONGEST)) {
            given.refuse("everySeconds", "must be from 1 to " + LONGEST);
        }
        return seconds == null ? speed.oneSecond() : Duration.ofSeconds(seconds);
    }
}
