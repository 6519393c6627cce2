package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.append.AppendComparison;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.report.Aim;
import com.flashafrica.support.benchmarks.report.Row;
import java.util.ArrayList;
import java.util.List;

/** Raw appends beside what PostgreSQL does by itself. */
final class AppendRows implements Benchmark {
    private static final String SINGLE = "append.";
    private static final String LIMIT = "append-limit.";
    private static final double SHARE_OF_LIMIT = 0.6;

    @Override
    public List<String> names() {
        return List.of(SINGLE, LIMIT);
    }

    @Override
    public List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (AppendComparison comparison =
                new AppendComparison(bed.database("appends"), bed.database("plain"))) {
            comparison.warm(scale.length());
            for (int clients : scale.clients()) {
                if (asked.wants(SINGLE + clients)) {
                    rows.add(
                            row(
                                    SINGLE + clients,
                                    comparison.besideSingleRows(
                                            scale.rounds(), clients, scale.length()),
                                    "appends/s, one row a commit",
                                    Aim.NONE));
                }
                if (asked.wants(LIMIT + clients)) {
                    rows.add(
                            row(
                                    LIMIT + clients,
                                    comparison.besideBatches(
                                            scale.rounds(), clients, scale.length()),
                                    "appends/s, one INSERT of as many rows",
                                    Aim.atLeast(SHARE_OF_LIMIT)));
                }
            }
        }
        return rows;
    }

    private static Row row(String name, Turns turns, String unit, Aim aim) {
        return Row.of(name, turns.median(), turns.medianOfReference(), unit, aim, Aim.NONE);
    }
}
