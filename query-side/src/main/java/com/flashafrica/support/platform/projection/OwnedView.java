package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view while it is ours: the generation that reads go to, and the one that may replace it. */
final class OwnedView<D extends ViewDocument> {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedView.class);

    /**
     * A write costs about the same for one event as for many, so the next one is not made sooner.
     * What comes alone is written at once.
     */
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(10);

    private static final Duration WHEN_READY = Duration.ofMillis(250);
    private static final Duration WHEN_CATCHING_UP = Duration.ofSeconds(10);

    private final ViewContext<D> context;
    private final ViewProgress progress;
    private final ViewMeters meters;
    private final Runnable wake;
    private final OldGenerations old;
    private Generation<D> live;
    private @Nullable Rebuild<D> rebuild;
    private long checkedBeat;

    /** Events that came one by one and are not written yet. */
    private final List<Reading> followed = new ArrayList<>();

    private Instant takenUpTo = Instant.EPOCH;

    OwnedView(
            ViewContext<D> context,
            ViewProgress progress,
            ViewMeters meters,
            ViewState state,
            Runnable wake) {
        this.context = context;
        this.progress = progress;
        this.meters = meters;
        this.wake = wake;
        this.old = new OldGenerations(context);
        this.live = context.open(state.generation());
        this.checkedBeat = state.beat();
        progress.catchUpTo(context.ledger().head());
        tell();
    }

    /** Does what there is to do, a batch at most. In how many milliseconds there may be more. */
    long work(ViewState state) {
        if (state.beat() != checkedBeat) {
            checkedBeat = state.beat();
            lookAfter(state);
        }
        boolean more = advance(live);
        if (more) {
            return 0;
        }
        return (live.isSettled() ? context.settings().idle() : BETWEEN_WRITES).toMillis();
    }

    /** The finished rebuild, level with the live generation; null when there is none. */
    @Nullable Generation<D> replacement() {
        Generation<D> next = rebuild == null ? null : rebuild.done();
        while (next != null && next.position() < live.position()) {
            advance(next);
            next.settle();
        }
        return next;
    }

    /** Reads go there now. */
    void replaceBy(Generation<D> next) {
        LOG.info("{} goes on as generation {}", context.view().name(), next.number());
        stop();
        live = next;
        old.replaced();
        tell();
    }

    void stop() {
        if (rebuild != null) {
            rebuild.stop();
            rebuild = null;
        }
    }

    private void lookAfter(ViewState state) {
        if (live.isLost()) {
            LOG.warn("The documents of {} are gone; it begins again", context.view().name());
            live.restart();
            progress.catchUpTo(context.ledger().head());
            tell();
        }
        if (rebuild == null && state.building() > 0) {
            rebuild = new Rebuild<>(context, state.building(), wake);
        }
        old.dropWhenDue(state);
    }

    private boolean advance(Generation<D> generation) {
        int limit = context.settings().batchEvents();
        LedgerPages.Page page = context.ledger().after(generation, generation.taken(), limit);
        long before = generation.position();
        if (!page.isEmpty()) {
            if (generation.isSettled()) {
                followed.clear();
            }
            generation.take(page.events());
            if (generation == live) {
                took(page);
            }
        }
        if (generation.isOverdue(page.end() ? BETWEEN_WRITES : patience())) {
            generation.settle();
        }
        if (page.end() && generation.isSettled()) {
            generation.rest();
        }
        if (generation == live && generation.position() > before) {
            tellApplied(generation.position() - before);
        }
        return !page.end();
    }

    /** Whoever waits for a view that has caught up before is kept waiting less. */
    private Duration patience() {
        return progress.isReady() ? WHEN_READY : WHEN_CATCHING_UP;
    }

    private void took(LedgerPages.Page page) {
        takenUpTo = page.events().getLast().recordedAt();
        if (page.end()) {
            followed.addAll(page.events());
        } else {
            followed.clear();
        }
    }

    private void tellApplied(long events) {
        meters.followed(followed);
        followed.clear();
        progress.appliedUpTo = takenUpTo;
        meters.applied((int) events);
        tell();
    }

    private void tell() {
        progress.generation = live.number();
        progress.stuck = live.stuck();
        progress.position.moveTo(live.position());
    }
}
