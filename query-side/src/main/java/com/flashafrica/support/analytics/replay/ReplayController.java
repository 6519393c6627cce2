package com.flashafrica.support.analytics.replay;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.feed.LiveStream;
import com.flashafrica.support.platform.feed.Message;
import com.flashafrica.support.platform.feed.StreamStart;
import com.flashafrica.support.platform.history.Cuts;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.Resumable;
import com.flashafrica.support.platform.reading.StreamAnswer;
import com.flashafrica.support.platform.replay.Pace;
import com.flashafrica.support.platform.replay.Playback;
import com.flashafrica.support.platform.replay.ReplayView;
import com.flashafrica.support.platform.replay.Scene;
import com.flashafrica.support.platform.replay.Scenes;
import com.flashafrica.support.platform.replay.Stage;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** History played back. The reader sets the pace: what it does not take is not read. */
@RestController
class ReplayController {
    private final Map<String, ReplayView> views = new TreeMap<>();
    private final LedgerFeed ledger;
    private final EventCodec codec;
    private final Cuts cuts;
    private final Stage stage;
    private final LiveStream stream;
    private final OffLoop offLoop;

    ReplayController(
            List<ReplayView> views,
            LedgerFeed ledger,
            EventCodec codec,
            Cuts cuts,
            Stage stage,
            LiveStream stream,
            OffLoop offLoop) {
        views.forEach(view -> this.views.put(view.name(), view));
        this.ledger = ledger;
        this.codec = codec;
        this.cuts = cuts;
        this.stage = stage;
        this.stream = stream;
        this.offLoop = offLoop;
    }

    private record Play(StreamStart start, Playback playback, Scenes scenes) {}

    @Replayed
    @Resumable
    @GetMapping(value = "/api/v1/analytics/replay", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> replay(ServerWebExchange exchange) {
        ReplayRequest request = ReplayRequest.of(exchange, views, codec.types());
        return stage.play(
                offLoop.call(() -> begin(request, Caller.of(exchange)))
                        .flatMap(play ->
                                StreamAnswer.events(
                                        exchange, play.start(), messages(request, play))));
    }

    /** A cursor that is not of this replay begins it anew, and the reader is told so. */
    private Play begin(ReplayRequest request, Caller caller) {
        long from = cuts.position("from", request.from());
        long end = cuts.position("to", request.to());
        if (from > end) {
            throw Problem.unacceptable("from", "comes after the end").exception();
        }
        Long cursor = request.cursor();
        boolean strange = cursor != null && (cursor < from || cursor > end);
        long after = cursor == null || strange ? from : cursor;
        Playback playback = new Playback(after, end, request.types(), request.every(), caller);
        return new Play(new StreamStart(after, strange), playback, request.view().begin(playback));
    }

    private Flux<ServerSentEvent<String>> messages(ReplayRequest request, Play play) {
        Playback playback = play.playback();
        AtomicLong last = new AtomicLong(playback.after());
        Flux<Scene> scenes =
                Pace.of(
                                play.scenes().of(ledger.between(playback.after(), playback.end())),
                                request.speed(),
                                Schedulers.parallel())
                        .doOnNext(scene -> last.set(scene.position()));
        Mono<Scene> over = Mono.defer(() -> over(playback, last.get()));
        return stream.of(play.start(), scenes.concatWith(over), Scene::position, Scene::message);
    }

    /** Says that it is the end when it is, and not when this process stops. */
    private static Mono<Scene> over(Playback playback, long reached) {
        long end = playback.end();
        Message message = new Message("end", "{\"position\":" + end + "}");
        return reached == end ? Mono.just(new Scene(end, Instant.EPOCH, message)) : Mono.empty();
    }
}
