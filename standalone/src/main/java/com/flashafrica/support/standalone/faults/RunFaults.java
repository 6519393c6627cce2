package com.flashafrica.support.standalone.faults;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.faults.trial.Trial;
import com.flashafrica.support.standalone.faults.trial.TrialPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** {@code ./support faults}: hurts a cluster of its own and says what was lost. */
public final class RunFaults {
    /** From the beginning, so that what follows the last round ends within the minute. */
    private static final Duration QUICK = Duration.ofSeconds(42);

    private static final Duration FULL = Duration.ofHours(12);
    private static final int CLIENTS = 16;
    private static final double PER_SECOND = 120;
    private static final double QUICK_PER_SECOND = 60;

    private final PrintStream out;

    public RunFaults(PrintStream out) {
        this.out = out;
    }

    /** Writes the report and returns it. */
    public FaultReport run(FaultOptions options) throws IOException {
        List<Fault> chosen = options.chosen();
        Files.createDirectories(options.report());
        List<FaultRow> rows = new ArrayList<>();
        List<Fault> shared = chosen.stream().filter(fault -> !fault.fillsTheDisk()).toList();
        out.printf("seed %d%n", options.seed());
        if (!shared.isEmpty()) {
            rows.addAll(onThisDisk(options, shared));
        }
        for (Fault fault : chosen.stream().filter(Fault::fillsTheDisk).toList()) {
            rows.addAll(onASmallDisk(options, fault));
        }
        FaultReport report = new FaultReport(options.seed(), rows);
        report.write(options.report());
        out.println();
        out.print(report.table());
        out.println(report.verdict());
        return report;
    }

    private List<FaultRow> onThisDisk(FaultOptions options, List<Fault> faults) throws IOException {
        Path data = Files.createTempDirectory("support-faults");
        out.println("What will be hurt is in " + data);
        List<FaultRow> rows = in(data, options, faults);
        if (rows.stream().allMatch(FaultRow::ok)) {
            FileSystemUtils.deleteRecursively(data);
        } else {
            out.println("What was hurt is kept in " + data);
        }
        return rows;
    }

    private List<FaultRow> onASmallDisk(FaultOptions options, Fault fault) throws IOException {
        Path folder = Files.createTempDirectory("support-faults-disk");
        Optional<SmallDisk> mounted = SmallDisk.mount(folder);
        if (mounted.isEmpty()) {
            FileSystemUtils.deleteRecursively(folder);
            FaultRow row =
                    FaultRow.skipped(fault, "a small disk may not be mounted here (needs root)");
            tell(row);
            return List.of(row);
        }
        try (SmallDisk disk = mounted.get()) {
            List<FaultRow> rows = in(disk.folder(), options, List.of(fault));
            if (!rows.stream().allMatch(FaultRow::ok)) {
                Path kept = Files.createTempDirectory("support-faults");
                FileSystemUtils.copyRecursively(disk.folder(), kept);
                out.println("What was hurt is kept in " + kept);
            }
            return rows;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<FaultRow> in(Path data, FaultOptions options, List<Fault> faults) {
        long until = System.nanoTime() + (options.quick() ? QUICK : FULL).toNanos();
        try (Trial trial = Trial.start(plan(data, options))) {
            return new Campaign(trial, options, until, this::tell).run(faults);
        }
    }

    private static TrialPlan plan(Path data, FaultOptions options) {
        Path notes = options.report().toAbsolutePath();
        if (notes.startsWith(data)) {
            throw new CannotStart("Who watches must not write where it hurts.");
        }
        return new TrialPlan(
                data,
                notes,
                options.seed(),
                CLIENTS,
                options.quick() ? QUICK_PER_SECOND : PER_SECOND,
                options.quick(),
                options.inside());
    }

    private void tell(FaultRow row) {
        out.println(FaultReport.line(row));
        row.findings().forEach(finding -> out.println("    " + finding));
    }
}
