package com.flashafrica.support.platform.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a view is this process's to write. The owner raises its beat; whoever sees it stand still
 * for too long takes over. An owner that does not know yet that it was replaced does no harm: its
 * writes match nothing.
 */
final class Ownership {
    private final String key;
    private final ViewStates states;
    private final ViewSettings settings;
    private @Nullable ViewState held;
    private @Nullable ViewState seen;
    private long beatenAt;
    private long changedAt;

    Ownership(String key, ViewStates states, ViewSettings settings) {
        this.key = key;
        this.states = states;
        this.settings = settings;
    }

    /** The state while the view is ours, at most a heartbeat old; else null. */
    @Nullable ViewState hold() {
        if (held != null && !isOver(beatenAt, settings.heartbeat())) {
            return held;
        }
        held = held == null ? tryToTake() : states.beat(key);
        beatenAt = System.nanoTime();
        return held;
    }

    /** The state of a view that is not ours; null when there is none. */
    @Nullable ViewState seen() {
        return seen;
    }

    /** Asks again next time instead of at the next heartbeat. */
    void doubt() {
        beatenAt = System.nanoTime() - settings.heartbeat().toNanos();
    }

    void changed(@Nullable ViewState state) {
        held = state;
    }

    void letGo() {
        if (held != null) {
            states.letGo(key);
            held = null;
        }
    }

    private @Nullable ViewState tryToTake() {
        ViewState now = Blocking.first(states.find(key));
        if (now == null) {
            return states.create(key);
        }
        if (now.owner() == null || states.isOurs(now)) {
            return states.takeOver(now);
        }
        if (seen == null || seen.beat() != now.beat() || !now.owner().equals(seen.owner())) {
            changedAt = System.nanoTime();
        }
        seen = now;
        return isOver(changedAt, settings.silence()) ? states.takeOver(now) : null;
    }

    private static boolean isOver(long since, Duration span) {
        return System.nanoTime() - since >= span.toNanos();
    }
}
