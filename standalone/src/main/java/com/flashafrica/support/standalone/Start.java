package com.flashafrica.support.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs until it is told to stop. */
final class Start {
    private final PrintStream out;

    Start(PrintStream out) {
        this.out = out;
    }

    void run(Path data, int port) throws InterruptedException {
        try (Platform platform = new Platform()) {
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "shutdown"));
            out.println("Flash Africa Support is ready on " + platform.start(data, port));
            new CountDownLatch(1).await();
        }
    }
}
