package com.flashafrica.support.standalone.cluster;

import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.running.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A cluster of two and two for a test, and those who talk to it. */
record RunningCluster(Cluster cluster, Desk front) implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration PAUSE = Duration.ofMillis(50);

    static RunningCluster start(Path data, Map<String, String> settings) {
        Cluster cluster = new Cluster();
        try {
            cluster.start(
                    new ClusterPlan(
                            data,
                            0,
                            2,
                            2,
                            List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                            trusting(settings)));
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
        return new RunningCluster(cluster, new Desk(cluster.address()));
    }

    /** And whoever else its processes believe, they believe the tests' issuer. */
    private static Map<String, String> trusting(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(TestTokens.settings());
        all.putAll(settings);
        return all;
    }

    /** Past the proxy, to one process. */
    Desk at(SideProcess side) {
        return new Desk(side.address());
    }

    /** Opens a ticket however often it has to be asked for. Its answer. */
    JsonNode open(String more) {
        String key = UUID.randomUUID().toString();
        String body =
                """
                {"subject": "Nobody can pay", "channel": "API",
                 "requester": {"email": "load@example.org"}%s}
                """
                        .formatted(more);
        for (int attempt = 0; attempt < 400; attempt++) {
            try {
                Desk.Answer answer = front.post("/api/v1/tickets", body, "Idempotency-Key", key);
                if (answer.status() == 201) {
                    return answer.json();
                }
                if (answer.status() < 500 && answer.status() != 409) {
                    throw new IllegalStateException(answer.response().body());
                }
            } catch (AssertionError notAnswered) {
                // Once more, under the same key.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("it was never opened");
    }

    void restart(SideProcess side) {
        side.start();
        await().atMost(PATIENCE).until(() -> cluster.server(side.name()).isReady());
    }

    @Override
    public void close() {
        cluster.close();
    }
}
