package com.flashafrica.support.standalone.deployment;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.postgres.FreePort;
import com.flashafrica.support.standalone.running.Desk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One side as a process of its own, and somebody who talks to it. */
record Side(SideProcess process, Desk desk) implements AutoCloseable {
    static Side start(SideKind kind, Path log, Map<String, String> environment) {
        SideProcess process =
                new SideProcess(
                        kind,
                        kind.module(),
                        FreePort.onLoopback(),
                        log,
                        List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        trusting(environment));
        process.start();
        return new Side(process, new Desk(process.address()));
    }

    private static Map<String, String> trusting(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(TestTokens.environment());
        all.putAll(environment);
        return all;
    }

    boolean isReady() {
        return readiness() == 200;
    }

    boolean isListening() {
        return readiness() != 0;
    }

    private int readiness() {
        try {
            return desk.get("/actuator/health/readiness").status();
        } catch (AssertionError notListeningYet) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
