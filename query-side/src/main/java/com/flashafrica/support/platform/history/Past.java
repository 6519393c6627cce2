package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.platform.web.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whole views as they were, made by their own folds. What it keeps for the next question is given
 * up when memory is short or nobody has asked for a while.
 */
@Component
@EnableConfigurationProperties(HistorySettings.class)
public final class Past {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private record Question(String view, long position, @Nullable Instant occurredBy) {}

    private final LedgerReader reader;
    private final EventCodec codec;
    private final HistorySettings settings;
    private final Semaphore folding;
    private final Cache<String, Checkpoints<?>> checkpoints;
    private final Cache<Question, Collection<?>> recent;

    public Past(LedgerReader reader, EventCodec codec, HistorySettings settings) {
        this.reader = reader;
        this.codec = codec;
        this.settings = settings;
        this.folding = new Semaphore(settings.atOnce());
        this.checkpoints = kept(settings).build();
        this.recent = kept(settings).maximumSize(settings.recent()).build();
    }

    private static Caffeine<Object, Object> kept(HistorySettings settings) {
        return Caffeine.newBuilder()
                .softValues()
                .expireAfterAccess(settings.keep())
                .executor(Runnable::run)
                .scheduler(Scheduler.systemScheduler());
    }

    /**
     * All documents of the view at the cut, in no order. Blocks.
     *
     * @throws com.flashafrica.support.platform.web.ProblemException 503 when too many fold already
     */
    @SuppressWarnings("unchecked") // what is kept under a view's name is of its documents
    public <D extends ViewDocument> Collection<D> documents(View<D> view, Cut cut) {
        Question question = new Question(view.name(), cut.position(), cut.occurredBy());
        return (Collection<D>) recent.get(question, _ -> fold(view, cut));
    }

    private <D extends ViewDocument> Collection<D> fold(View<D> view, Cut cut) {
        if (!folding.tryAcquire()) {
            throw Problem.unavailable(
                            "too-many-histories",
                            "Too many readers look into the past already",
                            RETRY_AFTER)
                    .exception();
        }
        try {
            return checkpointsOf(view).foldedTo(cut).documents();
        } finally {
            folding.release();
        }
    }

    @SuppressWarnings("unchecked") // the same
    private <D extends ViewDocument> Checkpoints<D> checkpointsOf(View<D> view) {
        return (Checkpoints<D>)
                checkpoints.get(
                        view.name(), _ -> new Checkpoints<>(view.fold(), reader, codec, settings));
    }
}
