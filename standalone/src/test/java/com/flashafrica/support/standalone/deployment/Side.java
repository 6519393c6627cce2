package com.flashafrica.support.standalone.deployment;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.running.Desk;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One side as a process of its own, with nothing of the other on its class path. */
record Side(Process process, Desk desk) implements AutoCloseable {
    static Side start(String module, String main, Path log, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", classPath(module), main, "--server.port=" + port));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(TestTokens.environment());
        return new Side(builder.start(), new Desk("http://127.0.0.1:" + port));
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

    private static String classPath(String module) {
        String other = module.equals("command-side") ? "query-side" : "command-side";
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !isOf(other, entry) && !isOf("standalone", entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOf(String module, String entry) {
        return entry.contains("/" + module + "/") || entry.contains("/" + module + "-");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
