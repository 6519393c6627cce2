package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.LedgerSignal;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every view of this process: where its documents are, and what keeps them up to date. */
public final class Views implements AutoCloseable {
    private final MongoDatabase database;
    private final LedgerPages ledger;
    private final LedgerSignal signal;
    private final ViewSettings settings;
    private final ViewPositions positions;
    private final MeterRegistry registry;
    private final Clock clock;
    private final ViewStates states;
    private final Heartbeats heartbeats;
    private Applied applied = Applied.NOBODY;
    private final AutoCloseable announcing;
    private final Map<String, ViewRunner<?>> runners = new ConcurrentHashMap<>();
    private final Map<String, RollupRunner<?>> rollups = new ConcurrentHashMap<>();

    public Views(
            MongoDatabase database,
            LedgerPages ledger,
            LedgerSignal signal,
            ViewSettings settings,
            ViewPositions positions,
            MeterRegistry registry,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.signal = signal;
        this.settings = settings;
        this.positions = positions;
        this.registry = registry;
        this.clock = clock;
        this.states = new ViewStates(database, UUID.randomUUID().toString());
        this.heartbeats = new Heartbeats(states, settings.heartbeat(), Heartbeats.TURN);
        this.announcing = signal.onAdvance(ledger::headIs);
    }

    /** Before the first view is started. */
    void toldTo(Applied listener) {
        applied = listener;
    }

    /** Begins to keep the view, or to follow whoever does. */
    public <D extends ViewDocument> void start(View<D> view) {
        ViewProgress progress = begin(view.name());
        ViewMeters meters = new ViewMeters(view.name(), progress, registry, clock, applied);
        runners.put(
                view.name(),
                new ViewRunner<>(context(view), progress, meters, states, heartbeats, signal));
    }

    /** Begins to keep a rollup over the view's documents in this process, under its own name. */
    public <D extends ViewDocument> void start(String name, View<D> view, Rollup<D> rollup) {
        ViewProgress progress = begin(name);
        rollups.put(
                name, new RollupRunner<>(name, context(view), states, rollup, progress, signal));
    }

    private ViewProgress begin(String name) {
        ViewPosition position = new ViewPosition(name);
        positions.register(name, position);
        return new ViewProgress(position);
    }

    private <D extends ViewDocument> ViewContext<D> context(View<D> view) {
        return new ViewContext<>(view, database, ledger, settings);
    }

    /** Where reads of the view go at this moment. Ask for it with every read. */
    public <D extends ViewDocument> MongoCollection<D> documents(View<D> view) {
        ViewRunner<?> runner = runners.get(view.name());
        int generation = runner == null ? 1 : runner.progress().generation;
        return database.getCollection(view.collection(generation), view.document());
    }

    /** In the order of their names. */
    Collection<ViewRunner<?>> runners() {
        return new TreeMap<>(runners).values();
    }

    /** Of views and rollups, by name. */
    Map<String, ViewProgress> progress() {
        Map<String, ViewProgress> all = new TreeMap<>();
        runners.forEach((name, runner) -> all.put(name, runner.progress()));
        rollups.forEach((name, runner) -> all.put(name, runner.progress()));
        return all;
    }

    ViewStates states() {
        return states;
    }

    private static Callable<Boolean> closing(AutoCloseable one) {
        return () -> {
            one.close();
            return true;
        };
    }

    /** All at the same time: they wait for the same stores. */
    @Override
    public void close() throws Exception {
        List<AutoCloseable> all = new ArrayList<>(runners.values());
        all.addAll(rollups.values());
        try (heartbeats;
                announcing;
                var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> one : closing.invokeAll(all.stream().map(Views::closing).toList())) {
                one.get();
            }
        }
    }
}
