package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.StreamRange;
import com.flashafrica.support.platform.history.WholeStreams;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import reactor.core.publisher.FluxSink;

/**
 * One question worked on, part by part. A lane goes to the end of the pool's queue after each part,
 * so that questions asked at the same time share the threads.
 */
final class Run {
    private final Question question;
    private final WholeStreams streams;
    private final EventCodec codec;
    private final WhatIfSettings settings;
    private final Executor threads;
    private final FluxSink<Told> sink;
    private final Queue<StreamRange> parts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger partsLeft = new AtomicInteger();
    private final AtomicLong events = new AtomicLong();
    private final Tally total;
    private volatile boolean cancelled;

    Run(
            Question question,
            WholeStreams streams,
            EventCodec codec,
            WhatIfSettings settings,
            Executor threads,
            FluxSink<Told> sink) {
        this.question = question;
        this.streams = streams;
        this.codec = codec;
        this.settings = settings;
        this.threads = threads;
        this.sink = sink;
        this.total = new Tally(question);
    }

    /** A ticket's story, by the ticket's id. */
    private record Named(String stream, TicketStory story) {}

    void start() {
        execute(() -> {
            parts.addAll(streams.parts(settings.parts(), question.position()));
            partsLeft.set(parts.size());
            for (int lane = 0; lane < settings.threads(); lane++) {
                next();
            }
        });
    }

    void cancel() {
        cancelled = true;
    }

    private void next() {
        StreamRange part = parts.poll();
        if (part != null && !cancelled) {
            execute(() -> {
                work(part);
                next();
            });
        }
    }

    private void work(StreamRange part) {
        Tally tally = new Tally(question);
        boolean withFacts = question.groupBy() != GroupBy.NONE;
        try (Stream<LedgerEvent> read = streams.events(part, question.position())) {
            read.takeWhile(_ -> !cancelled)
                    .peek(_ -> events.incrementAndGet())
                    .gather(
                            WholeStreams.each(
                                    stream -> new Named(stream, new TicketStory(withFacts)),
                                    (named, event) -> named.story().take(event, codec)))
                    .forEach(named -> tally.add(named.stream(), named.story()));
        }
        synchronized (total) {
            total.add(tally);
        }
        if (!cancelled) {
            tell();
        }
    }

    private void tell() {
        sink.next(new Told.Progress(events.get(), question.position()));
        if (partsLeft.decrementAndGet() == 0) {
            synchronized (total) {
                sink.next(new Told.Answer(total.answer()));
            }
            sink.complete();
        }
    }

    private void execute(Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error failure) {
                    fail(failure);
                }
            });
        } catch (RejectedExecutionException closing) {
            fail(closing);
        }
    }

    /** What fails after it was given up concerns nobody. */
    private void fail(Throwable failure) {
        if (!cancelled) {
            cancelled = true;
            sink.error(failure);
        }
    }
}
