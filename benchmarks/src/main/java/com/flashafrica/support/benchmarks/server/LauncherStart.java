package com.flashafrica.support.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A start as its user sees it, from the command to the line that says that it is ready. */
public final class LauncherStart {
    /** Set by the launcher itself. */
    private static final String LAUNCHER = "support.launcher";

    private LauncherStart() {}

    /** Starts, waits until it is ready and stops it again. */
    public static double seconds(Path data) throws IOException, InterruptedException {
        ProcessBuilder start =
                new ProcessBuilder(
                        System.getProperty(LAUNCHER, "./support"),
                        "start",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(StandaloneProcess.freePort()));
        start.redirectError(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        Process process = start.start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains(" is ready on ")) {
                    return (System.nanoTime() - began) / 1e9;
                }
            }
            throw new IllegalStateException("the platform did not start on " + data);
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }
}
