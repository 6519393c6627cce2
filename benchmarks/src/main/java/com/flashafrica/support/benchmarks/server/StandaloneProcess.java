package com.flashafrica.support.benchmarks.server;

import com.flashafrica.support.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The whole platform on a data folder, as {@code ./support start} runs it. */
public final class StandaloneProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String READY = "Flash Africa Support is ready on ";

    /** The limits stay where they are in the way of a request, too high to be met. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "SUPPORT_WEB_LIMITS_ACCOUNTREQUESTS", "1000000000",
                    "SUPPORT_WEB_LIMITS_ADDRESSREQUESTS", "1000000000");

    private final JavaProcess process;
    private final String url;
    private final Path data;

    private StandaloneProcess(JavaProcess process, String url, Path data) {
        this.process = process;
        this.url = url;
        this.data = data;
    }

    /** Returns once it is ready. */
    public static StandaloneProcess start(Path data) throws IOException, InterruptedException {
        JavaProcess process =
                JavaProcess.start(
                        data.resolveSibling(data.getFileName() + ".log"),
                        List.of(JavaProcess.SHORT_PAUSES, "-XX:MaxRAMPercentage=40"),
                        List.of(),
                        List.of(
                                "com.flashafrica.support.standalone.Support",
                                "start",
                                "--data",
                                data.toString(),
                                "--port",
                                Integer.toString(freePort())),
                        ENVIRONMENT);
        return new StandaloneProcess(process, process.awaitLine(READY, PATIENCE), data);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public Client client() throws IOException, InterruptedException {
        return Client.of(url, data);
    }

    String mongoUri() throws InterruptedException {
        return process.awaitLine(TellsStores.SAYS, Duration.ofSeconds(1));
    }

    long liveHeap() {
        return process.liveHeap();
    }

    @Override
    public void close() {
        process.close();
    }
}
