package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.postgres.Watchdog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One side as a process of its own, with nothing of the other on its class path. It keeps its port
 * when it is started again, and it never outlives the process that started it, however that ends.
 */
public final class SideProcess implements AutoCloseable {
    private static final Duration ORDERLY = Duration.ofSeconds(40);
    private static final List<String> FLAGS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:MaxGCPauseMillis=20",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8");

    private final SideKind kind;
    private final String name;
    private final int port;
    private final Path console;
    private final List<String> javaOptions;
    private final List<Path> classPath;
    private final Map<String, String> environment;
    private @Nullable Process process;

    /** With nothing on its class path but what belongs there. */
    public SideProcess(
            SideKind kind,
            String name,
            int port,
            Path console,
            List<String> javaOptions,
            Map<String, String> environment) {
        this(kind, name, port, console, javaOptions, List.of(), environment);
    }

    /**
     * @param console takes what it says before its log is open, and what a JVM says when it dies
     * @param classPath folders besides its own
     * @param environment added to that of this process; settings of a side come this way, because
     *     everybody on the machine may read a command line
     */
    public SideProcess(
            SideKind kind,
            String name,
            int port,
            Path console,
            List<String> javaOptions,
            List<Path> classPath,
            Map<String, String> environment) {
        this.kind = kind;
        this.name = name;
        this.port = port;
        this.console = console;
        this.javaOptions = List.copyOf(javaOptions);
        this.classPath = List.copyOf(classPath);
        this.environment = Map.copyOf(environment);
    }

    public SideKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns at once; it is ready when it says so at {@code /actuator/health/readiness}. */
    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        try {
            Process started = builder().start();
            process = started;
            Watchdog watchdog = Watchdog.over(started.pid(), "KILL");
            // Called off with the process: its number may be another's soon.
            var _ = started.onExit().thenRun(watchdog::close);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be run.".formatted(name), e);
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", SideClassPath.of(kind, classPath), kind.main()));
        command.add("--server.port=" + port);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /**
     * @throws IllegalStateException when it was never started
     */
    public long pid() {
        return started().pid();
    }

    /** Calls back when the process that runs now has ended, with how it ended. */
    public void onExit(IntConsumer told) {
        var _ = started().onExit().thenAccept(ended -> told.accept(ended.exitValue()));
    }

    /** {@code kill -9}: nothing is said goodbye to. Returns when it is gone. */
    public void kill() {
        Process now = started();
        now.destroyForcibly();
        now.onExit().join();
    }

    /** {@code SIGSTOP}: it is there and does nothing. */
    public void freeze() {
        Signals.send("STOP", pid());
    }

    /** {@code SIGCONT}: it goes on as if no time had passed. */
    public void thaw() {
        Signals.send("CONT", pid());
    }

    /** {@code SIGTERM}; returns at once. */
    public synchronized void terminate() {
        if (process != null) {
            process.destroy();
        }
    }

    private synchronized Process started() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    /** In order if that goes reasonably fast. */
    @Override
    public void close() {
        terminate();
        Process now;
        synchronized (this) {
            now = process;
        }
        try {
            if (now != null && !now.waitFor(ORDERLY.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
