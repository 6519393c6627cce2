package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a view is this process's to write. {@link Heartbeats} raise the beat of a view that is;
 * whoever sees one stand still for too long takes over. An owner that does not know yet that it was
 * replaced does no harm: its writes match nothing.
 */
final class Ownership {
    private final String key;
    private final ViewStates states;
    private final Heartbeats heartbeats;
    private final ViewSettings settings;
    private @Nullable ViewState held;
    private @Nullable ViewState seen;
    private long heldAt;
    private long changedAt;
    private long lookedAt;
    private boolean gaveTime;

    Ownership(String key, ViewStates states, Heartbeats heartbeats, ViewSettings settings) {
        this.key = key;
        this.states = states;
        this.heartbeats = heartbeats;
        this.settings = settings;
    }

    /** The state while the view is ours, at most a heartbeat old; else null. */
    @Nullable ViewState hold() {
        if (held == null || isOver(heldAt, settings.heartbeat())) {
            long asked = System.nanoTime();
            changed(held == null ? tryToTake() : states.ours(key));
            heldAt = asked;
        }
        if (held != null) {
            heartbeats.alive(key);
        }
        return held;
    }

    /** The state of a view that is not ours; null when there is none. */
    @Nullable ViewState seen() {
        return seen;
    }

    /** Asks again next time instead of at the next heartbeat. */
    void doubt() {
        heldAt = System.nanoTime() - settings.heartbeat().toNanos();
    }

    void changed(@Nullable ViewState state) {
        held = state;
        if (state == null) {
            heartbeats.over(key);
        }
    }

    void letGo() {
        if (held != null) {
            changed(null);
            states.letGo(key);
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
        boolean same =
                seen != null
                        && seen.beat() == now.beat()
                        && Objects.equals(seen.owner(), now.owner());
        // Who could not look for a while, since it stood still itself or MongoDB was away, did not
        // see the owner silent: it gives it time once more.
        boolean blind = same && !gaveTime && isOver(lookedAt, settings.silence());
        gaveTime = same && (gaveTime || blind);
        lookedAt = System.nanoTime();
        if (!same || blind) {
            changedAt = lookedAt;
        }
        seen = now;
        return isOver(changedAt, settings.silence()) ? states.takeOver(now) : null;
    }

    private static boolean isOver(long since, Duration span) {
        return System.nanoTime() - since >= span.toNanos();
    }
}
