package com.flashafrica.support.platform.replay;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.web.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Which part of history is played back.
 *
 * @param after the position before the first event
 * @param end position of the last event; {@code after} or later
 * @param types that are told of; all when empty
 * @param every so much of history has one message, where a view does not speak of each event; whole
 *     seconds, at least one
 * @param caller who looks
 */
public record Playback(long after, long end, Set<String> types, Duration every, Caller caller) {
    public boolean wants(FeedEvent event) {
        return wants(event.type());
    }

    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** The number of the interval that the time falls into, the same in every replay. */
    public long interval(Instant recorded) {
        return Math.floorDiv(recorded.getEpochSecond(), every.toSeconds());
    }

    /** Where an interval begins. */
    public Instant start(long interval) {
        return Instant.ofEpochSecond(interval * every.toSeconds());
    }
}
