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

/** What {@code ./support bench} runs. Exit code 0: measured, whether or not the aims were met. */
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
        List<Row> rows = new ArrayList<>();
        try (Bed bed = new Bed()) {
            for (Benchmark benchmark : ALL) {
                if (asked.wantsAny(benchmark.names())) {
                    System.err.println("Measuring " + String.join(", ", benchmark.names()) + "…");
                    rows.addAll(benchmark.run(bed, scale, asked));
                }
            }
        }
        List<Row> wanted = rows.stream().filter(row -> asked.wants(row.name())).toList();
        Report report = new Report(machine, scale.words());
        report.write(out, wanted);
        System.out.println(report.markdown(wanted));
        return CommandLine.ExitCode.OK;
    }
}
