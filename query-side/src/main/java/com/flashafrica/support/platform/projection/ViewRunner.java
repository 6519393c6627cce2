package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.LedgerSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one view, or follows whoever does, on a thread of its own, whatever fails meanwhile. */
final class ViewRunner<D extends ViewDocument> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewRunner.class);
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final ViewContext<D> context;
    private final ViewProgress progress;
    private final ViewMeters meters;
    private final ViewStates states;
    private final Ownership ownership;
    private final Following following;
    private final Semaphore wake;
    private final Thread thread;
    private final AutoCloseable listening;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long pause;
    private @Nullable OwnedView<D> owned;

    ViewRunner(
            ViewContext<D> context,
            ViewProgress progress,
            ViewMeters meters,
            ViewStates states,
            LedgerSignal signal,
            Semaphore wake) {
        this.context = context;
        this.progress = progress;
        this.meters = meters;
        this.states = states;
        this.wake = wake;
        this.ownership = new Ownership(context.view().key(), states, context.settings());
        this.following = new Following(context, progress);
        this.thread =
                Thread.ofPlatform()
                        .name("view-" + context.view().name())
                        .daemon()
                        .unstarted(this::run);
        this.listening = signal.onAdvance(this::headMoved);
        thread.start();
    }

    ViewContext<D> context() {
        return context;
    }

    ViewProgress progress() {
        return progress;
    }

    private void headMoved(long head) {
        progress.head = head;
        wake(wake);
    }

    /** One permit is enough: the thread looks at everything when it wakes up. */
    static void wake(Semaphore wake) {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (!isClosed(0)) {
            try {
                long idle = turn();
                recovered();
                rest(idle);
            } catch (Overtaken e) {
                LOG.debug("{}: {}", context.view().name(), e.getMessage());
                disown();
                ownership.doubt();
            } catch (RuntimeException e) {
                failed(e);
            }
        }
        leave();
    }

    /** How many milliseconds there is nothing to do, unless woken. */
    private long turn() {
        ViewState state = ownership.hold();
        progress.owned = state != null;
        if (state == null) {
            disown();
            ViewState seen = ownership.seen();
            if (seen != null) {
                following.look(seen);
            }
            return following.pauseMillis();
        }
        OwnedView<D> view = owned == null ? own(state) : owned;
        Generation<D> replacement = view.replacement();
        if (replacement != null) {
            replace(view, replacement);
            return 0;
        }
        return view.work(state) ? 0 : context.settings().heartbeat().toMillis();
    }

    private OwnedView<D> own(ViewState state) {
        OwnedView<D> view = new OwnedView<>(context, progress, meters, state, () -> wake(wake));
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

    private void recovered() {
        if (progress.failure != null) {
            LOG.info("{} works again", context.view().name());
            progress.failure = null;
        }
        pause = 0;
    }

    private void failed(RuntimeException e) {
        if (progress.failure == null && closed.getCount() > 0) {
            LOG.warn("{} stopped, and tries again: {}", context.view().name(), e.toString());
        }
        progress.failure = e.toString();
        pause = Math.max(FIRST_PAUSE_MILLIS, pause * 2);
        pause = Math.min(pause, context.settings().longestPause().toMillis());
        isClosed(pause);
    }

    private void rest(long atMostMillis) {
        try {
            if (wake.tryAcquire(atMostMillis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    private boolean isClosed(long afterMillis) {
        try {
            return closed.await(afterMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
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
        closed.countDown();
        wake(wake);
        thread.join();
    }
}
