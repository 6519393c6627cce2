package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.Past;
import com.flashafrica.support.platform.history.StreamDocuments;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.replay.Playback;
import com.flashafrica.support.platform.replay.ReplayView;
import com.flashafrica.support.platform.replay.Scene;
import com.flashafrica.support.platform.replay.Scenes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Plays back how the figures came about. */
@Component
final class MetricsReplay implements ReplayView {
    private static final int TICKETS = 5_000;
    private static final int PAGE = 2_000;

    private final View<TicketFacts> facts;
    private final Past past;
    private final LedgerReader reader;
    private final EventCodec codec;
    private final JsonMapper json;

    MetricsReplay(
            View<TicketFacts> facts,
            Past past,
            LedgerReader reader,
            EventCodec codec,
            JsonMapper json) {
        this.facts = facts;
        this.past = past;
        this.reader = reader;
        this.codec = codec;
        this.json = json;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Scenes begin(Playback playback) {
        Cut cut = new Cut(playback.after(), null, Instant.EPOCH);
        Collection<TicketFacts> known =
                cut.position() == 0 ? List.of() : past.documents(facts, cut);
        TicketRollup figures = PastRollups.of(known, cut.position());
        var tickets = new StreamDocuments<>(facts.fold(), reader, codec, TICKETS);
        boolean changed = !playback.types().isEmpty() && isWantedBefore(playback);
        FiguresPlayed played =
                new FiguresPlayed(playback, facts.fold(), tickets, figures, changed, json);
        return events ->
                Flux.concat(
                        events.<Scene>handle((event, sink) -> {
                            Scene before = played.take(event);
                            if (before != null) {
                                sink.next(before);
                            }
                        }),
                        Mono.fromSupplier(played::last));
    }

    /**
     * Whether the interval that it begins in the middle of has had an event of the wanted types.
     */
    private boolean isWantedBefore(Playback playback) {
        long position = playback.after();
        List<LedgerEvent> around = position == 0 ? List.of() : reader.page(position - 1, 2);
        if (around.size() < 2) {
            return false;
        }
        long interval = playback.interval(around.getFirst().recordedAt());
        if (interval != playback.interval(around.getLast().recordedAt())) {
            return false;
        }
        long before = reader.headAt(playback.start(interval).minusNanos(1));
        while (before < position) {
            int limit = (int) Math.min(PAGE, position - before);
            List<LedgerEvent> page = reader.page(before, limit);
            if (page.stream().anyMatch(event -> playback.wants(event.type()))) {
                return true;
            }
            before = page.getLast().position();
        }
        return false;
    }
}
