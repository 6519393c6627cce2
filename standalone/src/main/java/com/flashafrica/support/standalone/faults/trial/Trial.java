package com.flashafrica.support.standalone.faults.trial;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.Closing;
import com.flashafrica.support.standalone.cluster.Cluster;
import com.flashafrica.support.standalone.cluster.ClusterPlan;
import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.faults.inside.ClockThatMayBeStepped;
import com.flashafrica.support.standalone.faults.inside.InsideClasses;
import com.flashafrica.support.standalone.faults.journal.Journal;
import com.flashafrica.support.standalone.faults.load.Answer;
import com.flashafrica.support.standalone.faults.load.Courier;
import com.flashafrica.support.standalone.faults.load.Desk;
import com.flashafrica.support.standalone.faults.load.Findings;
import com.flashafrica.support.standalone.faults.load.Order;
import com.flashafrica.support.standalone.faults.load.Subscriber;
import com.flashafrica.support.standalone.faults.load.WebhookReceiver;
import com.flashafrica.support.standalone.faults.load.Workload;
import com.flashafrica.support.standalone.faults.oracle.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * A cluster of two and two that may be hurt, people who use it and watch it meanwhile, and an
 * oracle that knows what they were told.
 */
public final class Trial implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Closing open = new Closing();
    private final TrialPlan plan;
    private final Findings findings = new Findings();
    private final Cluster cluster = new Cluster();
    private final Path clocks;
    private final Journal journal;
    private final DocumentServer documents;
    private final LedgerServer ledger;
    private final Courier courier;
    private final Desk desk;
    private final Desk operator;
    private final Workload workload;
    private final Oracle oracle;

    private Trial(TrialPlan plan) {
        this.plan = plan;
        try {
            this.clocks = plan.notes().resolve("clocks");
            WebhookReceiver webhooks = open.add(WebhookReceiver.start());
            documents = open.add(new DocumentServer());
            ledger = open.add(new LedgerServer(cluster, plan.data()));
            open.add(cluster);
            TrialIssuer issuer = TrialIssuer.create(plan.notes().resolve("issuer.pem"));
            cluster.start(clusterPlan(issuer, webhooks));
            desk = new Desk(cluster.address(), issuer.of(Role.LEAD));
            operator = new Desk(cluster.address(), issuer.of(Role.ADMIN));
            journal = open.add(Journal.create(plan.notes().resolve("journal")));
            courier = new Courier(desk, journal, findings);
            promise();
            Oracle.Watched watched =
                    watch(webhooks, new Desk(cluster.address(), issuer.of(Role.AUDITOR)));
            oracle = new Oracle(watched, ledger::direct, findings);
            workload =
                    open.add(
                            new Workload(
                                    courier,
                                    findings,
                                    plan.seed(),
                                    plan.clients(),
                                    plan.perSecond()));
        } catch (RuntimeException | Error e) {
            open.close();
            throw e;
        }
    }

    /** Returns when everybody is at work. */
    public static Trial start(TrialPlan plan) {
        try {
            Files.createDirectories(plan.notes().resolve("clocks"));
            InsideClasses.write(plan.notes().resolve("inside"), inside(plan));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written.".formatted(plan.notes()), e);
        }
        return new Trial(plan);
    }

    private static List<Class<?>> inside(TrialPlan plan) {
        List<Class<?>> all = new ArrayList<>(InsideClasses.ofEveryTrial());
        all.addAll(plan.inside());
        return all;
    }

    private ClusterPlan clusterPlan(TrialIssuer issuer, WebhookReceiver webhooks) {
        Map<String, String> settings = new HashMap<>(issuer.settings());
        settings.put("support.ledger.url", ledger.jdbcUrl());
        settings.put("support.mongo.uri", documents.uri());
        settings.put("support.notification.roles.faults.webhooks[0]", webhooks.address());
        settings.put("support.notification.webhook.secret", "of a trial");
        settings.put("support.notification.retry.first", "1s");
        // All come from one address, and as fast as they can.
        settings.put("support.web.limits.enabled", "false");
        // After a long trial all of it is read once more, and all views are built beside the old.
        settings.put("support.views.keep-old", "30m");
        settings.put("support.feed.replay-events", Integer.toString(Integer.MAX_VALUE));
        return new ClusterPlan(
                plan.data(),
                0,
                2,
                2,
                List.of(
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-D%s=%s".formatted(ClockThatMayBeStepped.FOLDER, clocks)),
                settings,
                List.of(plan.notes().resolve("inside")));
    }

    /**
     * Some tickets are promised an answer within seconds. Whoever is slow to start is asked again.
     */
    private void promise() {
        Map<String, ?> policy =
                Map.of(
                        "name", "Due at once",
                        "order", 1,
                        "match", Map.of("categories", List.of(Order.DUE)),
                        "targets", Map.of("firstResponseSeconds", 3),
                        "escalations", List.of(),
                        "notify", List.of(Map.of("on", "MISSED", "to", "faults")));
        String said = "";
        for (long began = System.nanoTime();
                System.nanoTime() - began < PATIENCE.toNanos();
                pause(LOOK)) {
            try {
                Answer answer =
                        desk.send(
                                "PUT",
                                "/api/v1/sla/policies/faults-due",
                                policy,
                                Map.of(),
                                Duration.ofSeconds(20));
                if (answer.succeeded()) {
                    return;
                }
                said = answer.response().body();
                if (answer.status() / 100 == 4) {
                    break;
                }
            } catch (IOException unanswered) {
                said = unanswered.toString();
            }
        }
        throw new CannotStart("No policy could be defined: " + said);
    }

    /**
     * @param auditor sees every event there is
     */
    private Oracle.Watched watch(WebhookReceiver webhooks, Desk auditor) {
        return new Oracle.Watched(
                journal.file(),
                desk,
                operator,
                cluster.sides(SideKind.QUERY_SIDE).stream()
                        .map(side -> desk.at(side.address()))
                        .toList(),
                List.of(
                        subscriber(auditor, "/api/v1/events"),
                        subscriber(auditor, "/api/v1/events")),
                subscriber(desk, "/api/v1/queue/stream"),
                webhooks,
                documents::direct);
    }

    private Subscriber subscriber(Desk reader, String path) {
        return open.add(new Subscriber(reader, path, 0, findings));
    }

    public TrialPlan plan() {
        return plan;
    }

    public Findings findings() {
        return findings;
    }

    public Cluster cluster() {
        return cluster;
    }

    public LedgerServer ledger() {
        return ledger;
    }

    public DocumentServer documents() {
        return documents;
    }

    public Courier courier() {
        return courier;
    }

    public Desk desk() {
        return desk;
    }

    public Journal journal() {
        return journal;
    }

    public Workload workload() {
        return workload;
    }

    public Oracle oracle() {
        return oracle;
    }

    public SideProcess any(SideKind kind, RandomGenerator random) {
        List<SideProcess> sides = cluster.sides(kind);
        return sides.get(random.nextInt(sides.size()));
    }

    public SideProcess other(SideProcess side) {
        return cluster.sides(side.kind()).stream()
                .filter(one -> one != side)
                .findFirst()
                .orElseThrow();
    }

    /** From that moment until a ticket can be opened and then be seen, by the front door. */
    public Duration recovery(long since, RandomGenerator random) {
        return new Recovery(courier, desk, findings).since(since, random);
    }

    /** The same past the proxy, at processes of one's own choice. */
    public Duration recovery(
            SideProcess writes, SideProcess reads, long since, RandomGenerator random) {
        return new Recovery(courier.at(writes.address()), desk.at(reads.address()), findings)
                .since(since, random);
    }

    /** Sets a process's clock that far off; 0 for right. */
    public void stepClock(SideProcess side, Duration off) {
        try {
            Files.writeString(
                    clocks.resolve(Long.toString(side.pid())), Long.toString(off.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets time pass. */
    public void pause(Duration span) {
        long end = System.nanoTime() + span.toNanos();
        for (long left = span.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new CannotStart("Told to stop.");
            }
        }
    }

    /** Starts whatever is dead and waits until all are ready; in a hurry only at the end. */
    public void recover() {
        if (plan.hurried()) {
            startTheDead();
        } else {
            awaitAllReady();
        }
    }

    private void startTheDead() {
        for (SideProcess side : cluster.sides()) {
            if (!side.isAlive()) {
                side.start();
            }
        }
    }

    private void awaitAllReady() {
        long began = System.nanoTime();
        while (!cluster.sides().stream()
                .allMatch(side -> side.isAlive() && cluster.server(side.name()).isReady())) {
            startTheDead();
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                findings.add("not all processes are ready after %d s", PATIENCE.toSeconds());
                return;
            }
            pause(LOOK);
        }
    }

    /** What was told is there, and nothing twice. */
    public void reckon() throws SQLException {
        ledger.awaitUp();
        oracle.reckon();
    }

    /** Everything, while nobody asks for anything. */
    public void examine() {
        ledger.awaitUp();
        awaitAllReady();
        workload.quietly(() -> {
            try {
                oracle.examine();
            } catch (SQLException | IOException e) {
                findings.add("it cannot be examined: %s", e);
            }
        });
    }

    @Override
    public void close() {
        open.close();
    }
}
