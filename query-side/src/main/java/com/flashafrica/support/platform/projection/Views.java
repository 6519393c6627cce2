package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.LedgerSignal;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

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
    private final Map<String, ViewRunner<?>> runners = new LinkedHashMap<>();

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
    }

    /** Begins to keep the view, or to follow whoever does. */
    public <D extends ViewDocument> void start(View<D> view) {
        Semaphore wake = new Semaphore(0);
        ViewPosition position = new ViewPosition(view.name(), () -> ViewRunner.wake(wake));
        ViewProgress progress = new ViewProgress(position);
        ViewMeters meters = new ViewMeters(view.name(), progress, registry, clock);
        positions.register(view.name(), position);
        runners.put(
                view.name(),
                new ViewRunner<>(
                        new ViewContext<>(view, database, ledger, settings),
                        progress,
                        meters,
                        states,
                        signal,
                        wake));
    }

    /** Where reads of the view go at this moment. Ask for it with every read. */
    public <D extends ViewDocument> MongoCollection<D> documents(View<D> view) {
        ViewRunner<?> runner = runners.get(view.name());
        int generation = runner == null ? 1 : runner.progress().generation;
        return database.getCollection(view.collection(generation), view.document());
    }

    Collection<ViewRunner<?>> runners() {
        return runners.values();
    }

    ViewStates states() {
        return states;
    }

    @Override
    public void close() throws Exception {
        for (ViewRunner<?> runner : runners.values()) {
            runner.close();
        }
    }
}
