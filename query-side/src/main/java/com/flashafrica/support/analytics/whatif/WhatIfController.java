package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.platform.feed.StreamStart;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.reading.StreamAnswer;
import com.flashafrica.support.platform.web.Turns;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What would have happened under other rules. Nothing is kept for whoever asks: a reader that hangs
 * up has cancelled its question.
 */
@RestController
class WhatIfController {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfController.class);
    private static final String PATH = "/api/v1/analytics/what-if";

    private final Questions questions;
    private final Turns turns;
    private final Trials trials;
    private final ReadYourWrites reads;
    private final OffLoop offLoop;
    private final JsonMapper json;

    WhatIfController(
            Questions questions,
            Turns turns,
            Trials trials,
            ReadYourWrites reads,
            OffLoop offLoop,
            JsonMapper json) {
        this.questions = questions;
        this.turns = turns;
        this.trials = trials;
        this.reads = reads;
        this.offLoop = offLoop;
        this.json = json;
    }

    /** The answer, once it is there. */
    @MayWait
    @PostMapping(value = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<WhatIf> answer(@Valid @RequestBody WhatIfBody body, ServerWebExchange exchange) {
        return turns.take(
                exchange,
                question(body, exchange)
                        .flatMap(question -> trials.of(question).ofType(Told.Answer.class).next())
                        .map(Told.Answer::whatIf));
    }

    /** How far it is, again and again, then the answer. */
    @MayWait
    @PostMapping(value = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(@Valid @RequestBody WhatIfBody body, ServerWebExchange exchange) {
        return turns.take(
                exchange,
                question(body, exchange)
                        .flatMap(question ->
                                StreamAnswer.events(
                                        exchange,
                                        new StreamStart(question.position(), false),
                                        trials.of(question)
                                                .map(this::message)
                                                .onErrorResume(WhatIfController::failed))));
    }

    private Mono<Question> question(WhatIfBody body, ServerWebExchange exchange) {
        return reads.ofLedger(exchange)
                .then(offLoop.call(() -> questions.of(body)))
                .doOnNext(question -> PastReads.answerWith(exchange, question.position()));
    }

    private ServerSentEvent<String> message(Told told) {
        return switch (told) {
            case Told.Progress progress -> event("progress", progress);
            case Told.Answer(var whatIf) -> event("answer", whatIf);
        };
    }

    private ServerSentEvent<String> event(String name, Object data) {
        return ServerSentEvent.builder(json.writeValueAsString(data)).event(name).build();
    }

    /** The status is sent already. */
    private static Flux<ServerSentEvent<String>> failed(Throwable failure) {
        LOG.warn("A what-if broke off: {}", failure.toString());
        return Flux.just(
                ServerSentEvent.builder("{\"type\":\"urn:flash-support:broken-off\"}")
                        .event("problem")
                        .build());
    }
}
