package com.flashafrica.support.benchmarks.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own on this JDK; what it says goes to a log file. */
public final class JavaProcess implements AutoCloseable {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    /** As the launcher has it for the product's own. */
    public static final String SHORT_PAUSES = "-XX:MaxGCPauseMillis=20";

    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param options of the JVM, such as its heap
     * @param without beginnings of names of jars that it is to do without
     */
    public static JavaProcess start(
            Path log, List<String> options, List<String> without, List<String> mainAndArguments) {
        return start(log, options, without, mainAndArguments, Map.of());
    }

    public static JavaProcess start(
            Path log,
            List<String> options,
            List<String> without,
            List<String> mainAndArguments,
            Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(JAVA_HOME.resolve("bin/java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseCompactObjectHeaders",
                        "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(without)));
        command.addAll(mainAndArguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(Redirect.to(log.toFile()));
            Process process = builder.start();
            // Whoever interrupts a benchmark wants its processes to end with it.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new JavaProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(List<String> without) {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        return Stream.of(entries)
                .filter(entry -> {
                    String name = Path.of(entry).getFileName().toString();
                    return without.stream().noneMatch(name::startsWith);
                })
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    /** The rest of the first line that begins so. */
    public String awaitLine(String beginning, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean over = !process.isAlive() || System.nanoTime() > end;
            try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(beginning)) {
                        return line.substring(beginning.length()).strip();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (over) {
                throw new IllegalStateException("never said \"" + beginning + "\": see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Returns once it ended by itself. */
    public void awaitEnd() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + ": see " + log);
        }
    }

    /** What the heap holds after everything that is garbage has gone, in bytes. */
    public long liveHeap() {
        diagnose("GC.run");
        diagnose("GC.run");
        return HeapInfo.usedBytes(diagnose("GC.heap_info"));
    }

    private String diagnose(String command) {
        try {
            Process jcmd =
                    new ProcessBuilder(
                                    JAVA_HOME.resolve("bin/jcmd").toString(),
                                    Long.toString(process.pid()),
                                    command)
                            .redirectErrorStream(true)
                            .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        CompletableFuture<Process> ended =
                process.onExit().orTimeout(STOP.toSeconds(), TimeUnit.SECONDS);
        try {
            ended.join();
        } catch (RuntimeException e) {
            process.destroyForcibly().onExit().join();
        }
    }
}
