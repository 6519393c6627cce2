package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ledger.EventCodec;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Plays back how the figures came about. */
@Component
final class MetricsReplay implements ReplayView {
    private static final int TICKETS = 5_000;

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
        RunningFigures figures = new RunningFigures();
        if (playback.after() > 0) {
            Cut cut = new Cut(playback.after(), null, Instant.EPOCH);
            past.documents(facts, cut).forEach(ticket -> figures.change(null, ticket));
        }
        var tickets = new StreamDocuments<>(facts.fold(), reader, codec, TICKETS);
        FiguresPlayed played = new FiguresPlayed(playback, facts.fold(), tickets, figures, json);
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
}
