package com.flashafrica.support.platform.replay;

import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where replays play: there is room for so many at a time. */
@Component
@EnableConfigurationProperties(ReplaySettings.class)
public final class Stage {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Semaphore places;

    public Stage(ReplaySettings settings) {
        this.places = new Semaphore(settings.atOnce());
    }

    /** Takes a place for as long as the play goes on; 503 when there is none. */
    public Mono<Void> play(Mono<Void> play) {
        return Mono.using(this::enter, _ -> play, Semaphore::release);
    }

    private Semaphore enter() {
        if (!places.tryAcquire()) {
            throw Problem.unavailable(
                            "too-many-replays", "Too many replays are playing", RETRY_AFTER)
                    .exception();
        }
        return places;
    }
}
