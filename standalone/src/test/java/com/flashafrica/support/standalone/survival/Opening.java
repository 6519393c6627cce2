package com.flashafrica.support.standalone.survival;

import static org.awaitility.Awaitility.await;

import com.flashafrica.support.standalone.running.Desk;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** People who open tickets as fast as they can and remember what was acknowledged to whom. */
final class Opening implements AutoCloseable {
    private static final int PEOPLE = 8;

    private final Desk desk;
    private final String wave;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    /** Ledger positions by request key. */
    final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /** Keys that were sent but never answered. */
    final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();

    private Opening(Desk desk, String wave) {
        this.desk = desk;
        this.wave = wave;
        for (int person = 0; person < PEOPLE; person++) {
            people.execute(this::openUntilItIsOver);
        }
    }

    /** Returns once so many were acknowledged, and goes on. */
    static Opening some(Desk desk, String wave, int enough) {
        Opening opening = new Opening(desk, wave);
        await().atMost(Duration.ofSeconds(100)).until(() -> opening.acknowledged.size() >= enough);
        return opening;
    }

    private void openUntilItIsOver() {
        while (!over.get()) {
            String key = wave + "-" + next.incrementAndGet();
            try {
                acknowledged.put(key, open(desk, key));
            } catch (AssertionError e) {
                unanswered.add(key);
                over.set(true);
            }
        }
    }

    /** Opens a ticket under the key, or finds that it was opened under it before: its position. */
    static long open(Desk desk, String key) {
        Desk.Answer answer =
                desk.post(
                        "/api/v1/tickets",
                        """
                        {"subject": "%s", "channel": "API", "tags": ["survival"],
                         "requester": {"email": "load@example.org"}}
                        """
                                .formatted(key),
                        "Idempotency-Key",
                        key);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status());
        }
        return answer.json().path("position").asLong();
    }

    /** Waits for everyone to notice. */
    @Override
    public void close() {
        over.set(true);
        people.close();
    }
}
