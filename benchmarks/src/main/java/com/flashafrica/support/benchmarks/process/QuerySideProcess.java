package com.flashafrica.support.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product's query side alone, as it runs in a deployment of two sides. */
public final class QuerySideProcess implements AutoCloseable {
    /** Jars that are not its own; a scan of packages would find what is in them. */
    private static final List<String> OTHERS =
            List.of("command-side", "standalone", "benchmarks", "event-ledger-verifier");

    private final JavaProcess process;

    private QuerySideProcess(JavaProcess process) {
        this.process = process;
    }

    public static QuerySideProcess start(
            Path folder, Database ledger, String mongoUri, List<String> options) {
        List<String> jvm = new ArrayList<>(options);
        jvm.add(JavaProcess.SHORT_PAUSES);
        List<String> arguments = new ArrayList<>();
        arguments.add("com.flashafrica.support.QuerySide");
        arguments.add("--server.port=0");
        arguments.add("--support.ledger.url=" + ledger.url());
        arguments.add("--support.ledger.username=" + ledger.user());
        arguments.add("--support.mongo.uri=" + mongoUri);
        arguments.add("--support.privacy.master-key-file=" + folder.resolve("master-keys.json"));
        arguments.add("--support.identity.local.key-file=" + folder.resolve("access-key.pem"));
        return new QuerySideProcess(
                JavaProcess.start(
                        folder.resolve("query-side.log"),
                        jvm,
                        OTHERS,
                        arguments,
                        Map.of("SUPPORT_LEDGER_PASSWORD", ledger.password())));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long liveHeap() {
        return process.liveHeap();
    }

    public Path log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }
}
