package com.flashafrica.support.standalone.client;

import com.flashafrica.support.standalone.CannotStart;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Waits until commands and views work, as anyone outside would see it. */
public final class Readiness {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Api api;
    private final Progress progress;

    public Readiness(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** As long as it takes: read models grow with the ledger, and it shows how far they are. */
    public void await() {
        while (!api.get("/actuator/health/readiness").succeeded()) {
            tell(api.get("/api/v1/views").body().path("items"));
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.interrupted()) {
                throw new CannotStart("Told to stop while starting.");
            }
        }
        progress.end();
    }

    /** The view that is furthest behind stands for all. */
    private void tell(JsonNode views) {
        long position = Long.MAX_VALUE;
        long head = 0;
        for (JsonNode view : views) {
            position = Math.min(position, view.path("position").asLong());
            head = Math.max(head, view.path("position").asLong() + view.path("lag").asLong());
        }
        if (head > 0) {
            progress.show(
                    (int) Math.min(99, position * 100 / head),
                    "of the read models, from %,d events".formatted(head));
        }
    }
}
