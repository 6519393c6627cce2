package com.flashafrica.support.platform.replay;

import com.flashafrica.support.platform.feed.FeedEvent;
import reactor.core.publisher.Flux;

/** What one replay makes of the events: a scene for each, in order. Used once. */
@FunctionalInterface
public interface Scenes {
    /** Works, and may block, where the events come from. */
    Flux<Scene> of(Flux<FeedEvent> events);
}
