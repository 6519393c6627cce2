package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.LedgerSignal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one view, or follows whoever does. */
final class ViewRunner<D extends ViewDocument> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewRunner.class);

    private final ViewContext<D> context;
    private final ViewProgress progress;
    private final ViewMeters meters;
    private final ViewStates states;
    private final Ownership ownership;
    private final Following following;
    private final Worker worker;
    private final AutoCloseable listening;
    private @Nullable OwnedView<D> owned;

    ViewRunner(
            ViewContext<D> context,
            ViewProgress progress,
            ViewMeters meters,
            ViewStates states,
            Heartbeats heartbeats,
            LedgerSignal signal) {
        this.context = context;
        this.progress = progress;
        this.meters = meters;
        this.states = states;
        this.ownership =
                new Ownership(context.view().key(), states, heartbeats, context.settings());
        this.following = new Following(context, progress);
        this.worker =
                new Worker(
                        context.view().name(),
                        progress,
                        context.settings().longestPause(),
                        this::turn,
                        this::leave);
        this.listening = signal.onAdvance(this::headMoved);
        progress.position.onWait(worker::wake);
        worker.start();
    }

    ViewContext<D> context() {
        return context;
    }

    ViewProgress progress() {
        return progress;
    }

    private void headMoved(long head) {
        progress.head = head;
        worker.wake();
    }

    private long turn() {
        try {
            ViewState state = ownership.hold();
            progress.owned = state != null;
            return state == null ? follow() : keep(state);
        } catch (Overtaken e) {
            LOG.debug("{}: {}", context.view().name(), e.getMessage());
            disown();
            ownership.doubt();
            return 0;
        }
    }

    private long follow() {
        if (owned != null) {
            // Its state is another's now, or gone with all else that was in MongoDB.
            disown();
            return 0;
        }
        ViewState seen = ownership.seen();
        if (seen != null) {
            following.look(seen);
        }
        return following.pauseMillis();
    }

    private long keep(ViewState state) {
        OwnedView<D> view = owned == null ? own(state) : owned;
        Generation<D> replacement = view.replacement();
        if (replacement != null) {
            replace(view, replacement);
            return 0;
        }
        return view.work(state);
    }

    private OwnedView<D> own(ViewState state) {
        OwnedView<D> view = new OwnedView<>(context, progress, meters, state, worker::wake);
        owned = view;
        return view;
    }

    private void replace(OwnedView<D> view, Generation<D> replacement) {
        ViewState now = states.pointTo(context.view().key(), replacement.number());
        ownership.changed(now);
        if (now != null) {
            view.replaceBy(replacement);
        }
    }

    private void disown() {
        if (owned != null) {
            owned.stop();
            owned = null;
        }
    }

    private void leave() {
        disown();
        try {
            ownership.letGo();
        } catch (RuntimeException e) {
            LOG.info("{} is taken over later: {}", context.view().name(), e.toString());
        }
    }

    /** Ends after the batch in hand and lets another process take over. */
    @Override
    public void close() throws Exception {
        listening.close();
        worker.close();
    }
}
