package com.flashafrica.support.benchmarks.process;

import com.flashafrica.support.standalone.mongo.WireMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The embedded MongoDB in a JVM of its own, so that its memory is not counted as ours. */
public final class MongoProcess implements AutoCloseable {
    private static final String SAYS = "mongo at ";

    private final JavaProcess process;
    private final String uri;

    private MongoProcess(JavaProcess process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Runs until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (WireMongo mongo = WireMongo.start()) {
            System.out.println(SAYS + mongo.uri());
            new CountDownLatch(1).await();
        }
    }

    public static MongoProcess start(Path folder) throws InterruptedException {
        JavaProcess process =
                JavaProcess.start(
                        folder.resolve("mongo.log"),
                        List.of("-XX:+UseParallelGC", "-XX:MaxRAMPercentage=35"),
                        List.of(),
                        List.of(MongoProcess.class.getName()));
        return new MongoProcess(process, process.awaitLine(SAYS, Duration.ofSeconds(30)));
    }

    public String uri() {
        return uri;
    }

    public long liveHeap() {
        return process.liveHeap();
    }

    @Override
    public void close() {
        process.close();
    }
}
