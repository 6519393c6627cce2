package com.flashafrica.support.benchmarks.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What comes by itself, looked for now and then. */
final class Awaited {
    private Awaited() {}

    static void until(BooleanSupplier there, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it never came within " + patience);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
