package com.flashafrica.support.platform.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view while it is ours: the generation that reads go to, and the one that may replace it. */
final class OwnedView<D extends ViewDocument> {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedView.class);

    private static final Duration WHEN_READY = Duration.ofMillis(250);
    private static final Duration WHEN_CATCHING_UP = Duration.ofSeconds(2);

    private final ViewContext<D> context;
    private final ViewProgress progress;
    private final ViewMeters meters;
    private final Runnable wake;
    private final OldGenerations old;
    private Generation<D> live;
    private @Nullable Rebuild<D> rebuild;
    private long checkedBeat;

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

    /** Does what there is to do, a batch at most. Whether there may be more. */
    boolean work(ViewState state) {
        if (state.beat() != checkedBeat) {
            checkedBeat = state.beat();
            lookAfter(state);
        }
        return advance(live);
    }

    /** The finished rebuild, level with the live generation; null when there is none. */
    @Nullable Generation<D> replacement() {
        Generation<D> next = rebuild == null ? null : rebuild.done();
        while (next != null && next.position() < live.position()) {
            advance(next);
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
            generation.take(page.events());
        }
        if (page.end()) {
            generation.settle();
            generation.rest();
        } else if (generation.isOverdue(patience())) {
            generation.settle();
        }
        if (generation == live && generation.position() > before) {
            tellApplied(generation.position() - before, page);
        }
        return !page.end();
    }

    /** Whoever waits for a view that has caught up before is kept waiting less. */
    private Duration patience() {
        return progress.isReady() ? WHEN_READY : WHEN_CATCHING_UP;
    }

    private void tellApplied(long events, LedgerPages.Page page) {
        if (!page.isEmpty()) {
            if (page.end()) {
                meters.followed(page.events());
            }
            progress.appliedUpTo = page.events().getLast().recordedAt();
        }
        meters.applied((int) events);
        tell();
    }

    private void tell() {
        progress.generation = live.number();
        progress.stuck = live.stuck();
        progress.position.moveTo(live.position());
    }
}
