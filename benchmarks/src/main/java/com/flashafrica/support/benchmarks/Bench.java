package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.report.Machine;
import com.flashafrica.support.benchmarks.report.Report;
import com.flashafrica.support.benchmarks.report.Row;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What {@code ./support bench} runs. Exit code 0: all of it was measured, whether or not the aims
 * were met.
 */
@Command(
        name = "support bench",
        mixinStandardHelpOptions = true,
        description = "Measure the platform beside what it is compared with, and write a report.")
public final class Bench implements Callable<Integer> {
    private static final List<Benchmark> ALL =
            List.of(
                    new CommandRows(),
                    new AppendRows(),
                    new RebuildRows(),
                    new GrowthRows(),
                    new ServerRows(),
                    new ReadRows(),
                    new StartRows());

    @Option(names = "--quick", description = "Two minutes of it, too short to judge by.")
    private boolean quick;

    @Option(names = "--only", paramLabel = "NAME", description = "Rows whose names begin so.")
    private @Nullable String only;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where report.json and report.md go; here unless said.")
    private Path out = Path.of(".");

    public static void main(String[] arguments) {
        // Contenders log by rules of their own; nothing else has anything to say.
        LoggingSystem.get(Bench.class.getClassLoader()).beforeInitialize();
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        Machine machine = Machine.here(Clock.systemUTC().instant());
        Asked asked = new Asked(only);
        Report report = new Report(machine, scale.words());
        List<Row> rows = new ArrayList<>();
        boolean complete = true;
        try (Bed bed = new Bed()) {
            for (Benchmark benchmark : ALL) {
                if (asked.wantsAny(benchmark.names())) {
                    complete &= measure(benchmark, bed, scale, asked, rows);
                    report.write(out, rows);
                }
            }
        }
        System.out.println(report.markdown(rows));
        return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** False when it could not be; the others are worth measuring all the same. */
    private static boolean measure(
            Benchmark benchmark, Bed bed, Scale scale, Asked asked, List<Row> rows) {
        String names = String.join(", ", benchmark.names());
        System.err.println("Measuring " + names + "…");
        try {
            benchmark.run(bed, scale, asked).stream()
                    .filter(row -> asked.wants(row.name()))
                    .forEach(rows::add);
            return true;
        } catch (Exception e) {
            System.err.println("Could not measure " + names + ": " + e);
            return false;
        }
    }
}
