package com.flashafrica.support.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.Message;
import com.flashafrica.support.platform.history.StreamDocuments;
import com.flashafrica.support.platform.projection.Fold;
import com.flashafrica.support.platform.replay.Playback;
import com.flashafrica.support.platform.replay.Scene;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One replay of the figures: told after the last event of each interval of history. So it is one
 * event late, and in which intervals it speaks depends on the ledger alone.
 */
final class FiguresPlayed {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresPlayed.class);

    /**
     * @param evaluatedAt when the event at the position was recorded
     */
    record Totals(long position, Instant evaluatedAt, @JsonUnwrapped Figures figures) {}

    private final Playback playback;
    private final Fold<?, TicketFacts> fold;
    private final StreamDocuments<TicketFacts> tickets;
    private final TicketRollup figures;
    private final JsonMapper json;
    private @Nullable FeedEvent previous;
    private boolean changed;

    /**
     * @param changed whether the interval that it begins in has something to tell of already
     */
    FiguresPlayed(
            Playback playback,
            Fold<?, TicketFacts> fold,
            StreamDocuments<TicketFacts> tickets,
            TicketRollup figures,
            boolean changed,
            JsonMapper json) {
        this.playback = playback;
        this.fold = fold;
        this.tickets = tickets;
        this.figures = figures;
        this.changed = changed;
        this.json = json;
    }

    /** What there is to say of the event before this one; null when there was none. */
    @Nullable Scene take(FeedEvent event) {
        FeedEvent before = previous;
        Scene scene = before == null ? null : scene(before, interval(before) != interval(event));
        fold(event);
        changed |= playback.wants(event);
        previous = event;
        return scene;
    }

    /** What there is to say of the last event; null when there was none. */
    @Nullable Scene last() {
        FeedEvent last = previous;
        return last == null ? null : scene(last, last.position() == playback.end());
    }

    private Scene scene(FeedEvent event, boolean endsInterval) {
        boolean told = endsInterval && changed;
        changed &= !endsInterval;
        return Scene.of(event, told ? message(event) : null);
    }

    private Message message(FeedEvent event) {
        Instant at = event.stored().recordedAt();
        Totals totals = new Totals(event.position(), at, figuresAt(at));
        return new Message("totals", json.writeValueAsString(totals));
    }

    /** Of everything up to then, itself included. */
    private Figures figuresAt(Instant now) {
        Instant end = now.plus(1, ChronoUnit.MICROS);
        Question all = new Question(null, end, ZoneOffset.UTC, Interval.NONE, GroupBy.NONE, now);
        return figures.answer(all).given().total();
    }

    private long interval(FeedEvent event) {
        return playback.interval(event.stored().recordedAt());
    }

    /** A ticket that the view is stuck in stays as it was, here as there. */
    private void fold(FeedEvent event) {
        try {
            Recorded<Object> recorded = event.recorded();
            if (fold.key(recorded) != null) {
                TicketFacts before = tickets.before(recorded);
                figures.change(before, tickets.after(before, recorded), event.position());
            }
        } catch (LedgerUnavailable away) {
            throw away;
        } catch (LedgerException | IllegalStateException unfit) {
            LOG.warn("Event {} changes no figure: {}", event.position(), unfit.toString());
        }
    }
}
