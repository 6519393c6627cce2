package com.flashafrica.support.platform.replay;

import com.flashafrica.support.platform.flow.InTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Holds each message back until its time has come: the gaps between recorded times, scaled. The
 * first comes at once, so that a reader who comes back in the middle of a long gap moves on. What
 * comes late by a moment is made up for; a reader who is slower than that has its own time
 * stretched instead, and never gets what it missed in a rush.
 */
public final class Pace {
    private static final int PREPARED = 64;
    private static final long MADE_UP_NANOS = Duration.ofSeconds(1).toNanos();

    private final Speed speed;
    private final Scheduler timer;
    private @Nullable Instant shown;
    private long due;

    private Pace(Speed speed, Scheduler timer) {
        this.speed = speed;
        this.timer = timer;
    }

    public static Flux<Scene> of(Flux<Scene> scenes, Speed speed, Scheduler timer) {
        return speed.isMax()
                ? scenes
                : Flux.defer(() -> {
                    Pace pace = new Pace(speed, timer);
                    return InTurn.of(scenes, pace::inTime, PREPARED);
                });
    }

    /** Called when the one before has gone out. */
    private Mono<Scene> inTime(Scene scene) {
        if (scene.message() == null) {
            return Mono.just(scene);
        }
        long now = timer.now(TimeUnit.NANOSECONDS);
        due = shown == null || now - due > MADE_UP_NANOS ? now : due;
        due += shown == null ? 0 : speed.wait(Duration.between(shown, scene.at())).toNanos();
        shown = scene.at();
        return due <= now
                ? Mono.just(scene)
                : Mono.delay(Duration.ofNanos(due - now), timer).thenReturn(scene);
    }
}
