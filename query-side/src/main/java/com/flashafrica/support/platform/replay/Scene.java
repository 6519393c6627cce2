package com.flashafrica.support.platform.replay;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a replay has to say at a position.
 *
 * @param at when that position was recorded
 * @param message null for nothing
 */
public record Scene(long position, Instant at, @Nullable Message message) {
    public static Scene of(FeedEvent event, @Nullable Message message) {
        return new Scene(event.position(), event.stored().recordedAt(), message);
    }
}
