package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.platform.history.WholeStreams;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tries rules on the tickets of the ledger, a few parts of it at a time. */
@Component
final class Trials implements AutoCloseable {
    private final WholeStreams streams;
    private final EventCodec codec;
    private final WhatIfSettings settings;
    private final ExecutorService threads;

    Trials(WholeStreams streams, EventCodec codec, WhatIfSettings settings) {
        this.streams = streams;
        this.codec = codec;
        this.settings = settings;
        this.threads =
                Executors.newFixedThreadPool(
                        settings.threads(),
                        Thread.ofPlatform().daemon().name("what-if-", 0).factory());
    }

    /** Begins when somebody listens, and stops when nobody does any more. */
    Flux<Told> of(Question question) {
        return Flux.create(sink -> {
            Run run = new Run(question, streams, codec, settings, threads, sink);
            sink.onDispose(run::cancel);
            run.start();
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
