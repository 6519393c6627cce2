package com.flashafrica.support.standalone.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code ./support faults} takes. */
public final class FaultArguments {
    @Option(names = "--quick", description = "In a minute, once or a few times each.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "N",
            description = "Numbers of faults, as in the report.")
    private @Nullable Set<Integer> only;

    @Option(names = "--rounds", description = "Of each, instead of its own number.")
    private @Nullable Integer rounds;

    @Option(
            names = "--minutes",
            paramLabel = "MINUTES",
            description = "Of each at most: no round begins after that.")
    private @Nullable Integer minutes;

    @Option(
            names = "--soak",
            defaultValue = "60",
            paramLabel = "MINUTES",
            description = "How long the last one takes; 60 unless said, 0 for none.")
    private int soakMinutes;

    @Option(names = "--seed", description = "That of an earlier run, for the same schedule.")
    private @Nullable Long seed;

    @Option(
            names = "--report",
            defaultValue = "faults",
            paramLabel = "DIR",
            description = "For faults.md, faults.json and the clients' journal; ./faults.")
    @SuppressWarnings("NullAway.Init") // picocli does.
    private Path report;

    public FaultOptions options() {
        return new FaultOptions(
                report,
                quick,
                Objects.requireNonNullElse(only, Set.of()),
                rounds,
                minutes == null ? null : Duration.ofMinutes(minutes),
                Duration.ofMinutes(soakMinutes),
                Objects.requireNonNullElseGet(seed, System::nanoTime),
                List.of());
    }
}
