package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.report.Aim;
import com.flashafrica.support.benchmarks.report.Row;
import com.flashafrica.support.benchmarks.server.LauncherStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How soon {@code ./support start} is ready on an empty ledger. */
final class StartRows implements Benchmark {
    private static final String NAME = "memory.start";
    private static final double SECONDS = 8;

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    /** The first start makes the database and is not counted. */
    @Override
    public List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception {
        Path data = bed.folder().resolve("started");
        LauncherStart.seconds(data);
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            seconds.add(LauncherStart.seconds(data));
        }
        return List.of(Row.of(NAME, Turns.median(seconds), "s until ready", Aim.atMost(SECONDS)));
    }
}
