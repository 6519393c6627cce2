package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of all views that this process keeps that it is alive, whatever their own threads are busy
 * with. It does not vouch for a view whose thread has not come round for long: another process may
 * do better.
 */
final class Heartbeats implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);

    /** Longer than turns are, however much they load and write. */
    static final Duration TURN = Duration.ofSeconds(60);

    /** In heartbeats: one that gets no answer does not hold up the next ones. */
    private static final int PATIENCE = 2;

    private final ViewStates states;
    private final Duration turn;
    private final Duration patience;
    private final Map<String, Long> turns = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("view-heartbeats").daemon().factory());

    /**
     * @param turn how long a view's thread may take to come round
     */
    Heartbeats(ViewStates states, Duration every, Duration turn) {
        this.states = states;
        this.turn = turn;
        this.patience = every.multipliedBy(PATIENCE);
        ScheduledFuture<?> _ =
                thread.scheduleWithFixedDelay(
                        this::beat, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The view is kept here, and its thread has come round. */
    void alive(String key) {
        turns.put(key, System.nanoTime());
    }

    /** The view is not kept here any longer. */
    void over(String key) {
        turns.remove(key);
    }

    private void beat() {
        try {
            List<String> alive = alive();
            if (!alive.isEmpty()) {
                states.beat(alive, patience);
            }
        } catch (RuntimeException e) {
            LOG.debug("No heartbeat: {}", e.toString());
        } catch (Error e) {
            LOG.warn("No heartbeat", e);
        }
    }

    private List<String> alive() {
        long now = System.nanoTime();
        return turns.entrySet().stream()
                .filter(last -> now - last.getValue() < turn.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
