package com.flashafrica.support.platform.command;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets at most so many commands in at once, each on a virtual thread; the rest are told at once.
 * What was let in runs to its end, even when nobody waits for the answer any more.
 */
public final class CommandAdmission implements AutoCloseable {
    private final int atOnce;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public CommandAdmission(int atOnce) {
        this.atOnce = atOnce;
        places = new Semaphore(atOnce);
    }

    /** How many are in. */
    public int running() {
        return atOnce - places.availablePermits();
    }

    /** Fails with {@link TooManyCommands} when no place is free, or none will be any more. */
    public <T> Mono<T> run(Callable<T> work) {
        return Mono.create(sink -> admit(work, sink));
    }

    private <T> void admit(Callable<T> work, MonoSink<T> sink) {
        if (!places.tryAcquire()) {
            sink.error(new TooManyCommands());
            return;
        }
        try {
            threads.execute(() -> runThenLeave(work, sink));
        } catch (RejectedExecutionException e) {
            places.release();
            sink.error(new TooManyCommands());
        }
    }

    private <T> void runThenLeave(Callable<T> work, MonoSink<T> sink) {
        T answer;
        try {
            answer = work.call();
        } catch (Throwable failure) {
            places.release();
            sink.error(failure);
            return;
        }
        // The place is free before anyone hears the answer, so that whoever does can come again.
        places.release();
        sink.success(answer);
    }

    /** Admits no more and waits for what is running. */
    @Override
    public void close() {
        threads.close();
    }
}
