package com.flashafrica.support.platform.projection;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers how the views are doing, whichever process keeps them; and orders rebuilds. */
final class ViewStatuses {
    /** Enough to see what is wrong. */
    private static final int MOST_STUCK = 100;

    private final Views views;
    private final MongoCollection<Token> tokens;
    private final MongoCollection<StuckDocument> stuck;

    ViewStatuses(Views views, MongoDatabase database) {
        this.views = views;
        this.tokens = database.getCollection(Token.COLLECTION, Token.class);
        this.stuck = database.getCollection(ViewState.STUCK_DOCUMENTS, StuckDocument.class);
    }

    Flux<ViewStatus> all() {
        return Flux.fromIterable(views.runners()).concatMap(this::status);
    }

    /** The view after the order; empty when there is no such view. */
    Mono<ViewStatus> rebuild(String name) {
        return Flux.fromIterable(views.runners())
                .filter(runner -> runner.context().view().name().equals(name))
                .next()
                .flatMap(runner ->
                        views.states()
                                .orderRebuild(runner.context().view().key())
                                .then(status(runner)));
    }

    private Mono<ViewStatus> status(ViewRunner<?> runner) {
        View<?> view = runner.context().view();
        return views.states()
                .find(view.key())
                .defaultIfEmpty(ViewState.none(view.key()))
                .flatMap(state ->
                        Mono.zip(
                                stuckIn(view.collection(state.generation())),
                                rebuilding(view, state, runner.progress()),
                                (stuckOnes, next) -> status(runner, state, stuckOnes, next)));
    }

    private static ViewStatus status(
            ViewRunner<?> runner,
            ViewState state,
            List<ViewStatus.Stuck> stuck,
            Optional<ViewStatus.Rebuilding> rebuilding) {
        ViewProgress progress = runner.progress();
        return new ViewStatus(
                runner.context().view().name(),
                runner.context().view().foldVersion(),
                state.generation(),
                progress.position.reached(),
                progress.lag(),
                progress.isReady(),
                progress.failure,
                stuck,
                rebuilding.orElse(null));
    }

    private Mono<List<ViewStatus.Stuck>> stuckIn(String collection) {
        return Flux.from(stuck.find(new Document("collection", collection)).limit(MOST_STUCK))
                .map(ViewStatus.Stuck::of)
                .collectList();
    }

    private Mono<Optional<ViewStatus.Rebuilding>> rebuilding(
            View<?> view, ViewState state, ViewProgress progress) {
        if (state.building() == 0) {
            return Mono.just(Optional.empty());
        }
        String collection = view.collection(state.building());
        return Mono.from(tokens.find(new Document("_id", collection)).first())
                .map(Token::position)
                .defaultIfEmpty(0L)
                .map(position ->
                        Optional.of(
                                new ViewStatus.Rebuilding(
                                        state.building(),
                                        position,
                                        ViewProgress.percent(position, progress.head))));
    }
}
