package com.flashafrica.support.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.Platform;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.fuzz.Requests.Request;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.Desk.Answer;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Thousands of requests that nobody in good faith would send, the same ones for the same seed:
 * {@code -Dfuzz.requests=20000 -Dfuzz.seed=7}.
 */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261125);
    private static final int CONNECTIONS = 4;

    @TempDir private static Path folder;
    private static Platform platform;
    private static Desk desk;

    private final Values values = new Values();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> byStatus = new TreeMap<>();
    private final AtomicInteger reopened = new AtomicInteger();

    /** Everybody believes the test issuer, and nobody is told to come more slowly. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(TestTokens.settings());

    @BeforeAll
    static void start() {
        SETTINGS.put("support.web.limits.enabled", "false");
        SETTINGS.put("support.audit.checkpoint.every", "1s");
        SETTINGS.forEach(System::setProperty);
        platform = new Platform(Progress.on(new PrintStream(PrintStream.nullOutputStream())));
        desk = new Desk(platform.start(folder, 0));
    }

    @AfterAll
    static void stop() {
        platform.close();
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @Test
    @Timeout(600)
    void nothing_that_is_sent_breaks_anything() throws Exception {
        for (int i = 0; i < 20; i++) {
            values.knowTicket(open("fuzzed " + i));
        }
        JsonNode openApi = desk.get("/openapi.json").json();
        List<Operation> operations = Operation.all(openApi);
        assertThat(operations).hasSizeGreaterThan(70);
        Requests requests = new Requests(operations, new Bodies(openApi, values), values, tokens());

        sendAll(requests);

        String totals =
                byStatus.entrySet().stream()
                        .map(one -> one.getKey() + " × " + one.getValue())
                        .collect(Collectors.joining(", "));
        System.out.printf(
                "fuzzed with seed %d: %d requests, %s; connections reopened %s%n",
                SEED, REQUESTS, totals, reopened);
        assertThat(faults).as(totals).isEmpty();
        assertThat(count(503)).isLessThan(REQUESTS / 100);
        assertThat(reopened.get()).isLessThan(REQUESTS / 50);
        assertThat(count(200) + count(201))
                .as("many are nearly right")
                .isGreaterThan(REQUESTS / 20);
        assertThat(desk.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(open("afterwards")).startsWith("ticket-");
        assertThat(verified()).startsWith("0 ");
    }

    /** Several of a lead's: most that is worth breaking is a lead's to do. */
    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (Role role : Role.values()) {
            tokens.add(
                    TestTokens.token(role, "fuzz-" + role, role == Role.AGENT ? Level.L3 : null));
        }
        for (int more = 0; more < 5; more++) {
            tokens.add(TestTokens.token(Role.LEAD, "agent-" + more, null));
        }
        return tokens;
    }

    private static String open(String subject) {
        var opened =
                desk.post(
                        "/api/v1/tickets",
                        """
                        {"subject": "%s", "channel": "CHAT", "requester": {"name": "Awa"}}
                        """
                                .formatted(subject),
                        "Authorization",
                        TestTokens.lead());
        return opened.json().path("id").asString(opened.response().body());
    }

    /** What an auditor says who has nothing but an export, a checkpoint and a key. */
    private static String verified() throws Exception {
        await().until(() -> audit("checkpoints/latest").status() == 200);
        Answer kept = audit("checkpoints/latest");
        String size = kept.response().body().lines().toList().get(1);
        Path checkpoint = Files.writeString(folder.resolve("kept"), kept.response().body());
        String export = audit("ledger?until=" + size).response().body();
        Path file = Files.writeString(folder.resolve("export.ndjson"), export);
        String key = audit("key").json().path("verifier").asString();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit =
                new Verifier(out, out)
                        .run(file.toString(), "--checkpoint", checkpoint.toString(), "--key", key);
        return exit + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static Answer audit(String what) {
        String auditor = TestTokens.bearer(Role.AUDITOR, "auditor-1");
        return desk.get("/api/v1/audit/" + what, "Authorization", auditor);
    }

    private int count(int status) {
        AtomicInteger count = byStatus.get(status);
        return count == null ? 0 : count.get();
    }

    private void sendAll(Requests requests) throws Exception {
        List<Callable<Void>> senders = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Random random = new Random(SEED * CONNECTIONS + i);
            senders.add(() -> {
                send(requests, random, REQUESTS / CONNECTIONS);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<Void> sender : threads.invokeAll(senders)) {
                sender.get();
            }
        }
    }

    private void send(Requests requests, Random random, int count) {
        try (Wire wire = new Wire(URI.create(desk.address()).getPort())) {
            for (int i = 0; i < count && faults.size() < 50; i++) {
                Request request = requests.next(random);
                try {
                    Wire.Answer answer = wire.exchange(request);
                    count(answer.status(), 1);
                    Verdict.on(request, answer)
                            .ifPresent(wrong ->
                                    faults.add(
                                            "%d %s: %s%n%s%n%s%n"
                                                    .formatted(
                                                            answer.status(),
                                                            wrong,
                                                            request.operation(),
                                                            request,
                                                            answer.body())));
                } catch (IOException e) {
                    faults.add("no answer, %s: %s%n%s".formatted(e, request.operation(), request));
                    wire.close();
                }
            }
            reopened.addAndGet(wire.reopened());
        }
    }

    private void count(int status, int times) {
        synchronized (byStatus) {
            byStatus.computeIfAbsent(status, _ -> new AtomicInteger()).addAndGet(times);
        }
    }
}
