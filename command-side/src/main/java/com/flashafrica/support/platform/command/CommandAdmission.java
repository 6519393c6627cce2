package com.flashafrica.support.platform.command;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets at most so many commands in at once, each on a virtual thread; the rest are told at once.
 */
public final class CommandAdmission implements AutoCloseable {
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Scheduler scheduler = Schedulers.fromExecutorService(threads);

    public CommandAdmission(int atOnce) {
        places = new Semaphore(atOnce);
    }

    /** Fails with {@link TooManyCommands} when no place is free. */
    public <T> Mono<T> run(Callable<T> work) {
        return Mono.defer(() -> {
            if (!places.tryAcquire()) {
                return Mono.error(new TooManyCommands());
            }
            return Mono.fromCallable(() -> workThenLeave(work)).subscribeOn(scheduler);
        });
    }

    private <T> T workThenLeave(Callable<T> work) throws Exception {
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        scheduler.dispose();
        threads.close();
    }
}
