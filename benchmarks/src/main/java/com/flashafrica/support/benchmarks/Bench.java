package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.report.Machine;
import com.flashafrica.support.benchmarks.report.Report;
import com.flashafrica.support.benchmarks.report.Row;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Rows whose names begin so, or so.")
    private List<String> only = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli does.
    private CommandSpec spec;

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
        check(asked);
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

    private void check(Asked asked) {
        List<String> names = ALL.stream().flatMap(one -> one.names().stream()).toList();
        List<String> unknown = asked.unknown(names);
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No row's name begins with %s. They begin with %s."
                            .formatted(String.join(", ", unknown), String.join(", ", names)));
        }
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
