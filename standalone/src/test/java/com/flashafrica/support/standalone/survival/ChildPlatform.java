package com.flashafrica.support.standalone.survival;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.running.Desk;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform as a process of its own, so that it can be killed. */
record ChildPlatform(Process process, Desk desk) implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready on (http://\\S+)");

    /** Returns when it says that it is ready. */
    static ChildPlatform start(Path data) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(data)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(TestTokens.environment());
        Process process = builder.start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new ChildPlatform(process, new Desk(ready.group(1)));
            }
        }
        throw new AssertionError("It ended before it was ready, see " + data + "/logs");
    }

    private static List<String> command(Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.flashafrica.support.standalone.Support",
                "start",
                "--port",
                "0",
                "--data",
                data.toString());
    }

    /** {@code kill -9}: nothing is said goodbye to. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** {@code SIGTERM}, and waits for the end. The exit code. */
    int terminate() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    /**
     * Nothing outlives its test: ended in order, its database has ended with it and writes no more
     * into the folder that is deleted next.
     */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
        kill();
    }
}
