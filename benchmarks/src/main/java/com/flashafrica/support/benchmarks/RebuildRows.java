package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.rebuild.RebuildComparison;
import com.flashafrica.support.benchmarks.report.Aim;
import com.flashafrica.support.benchmarks.report.Row;
import java.util.ArrayList;
import java.util.List;

/** All views from the ledger, by a query side that runs alone. */
final class RebuildRows implements Benchmark {
    private static final String STOCK = "rebuild.stock";
    private static final String LIMIT = "rebuild.limit";
    private static final String HEAP = "memory.heap";
    private static final List<String> OPTIONS = List.of("-Xmx2g");
    private static final double TIMES_STOCK = 20;
    private static final double SHARE_OF_LIMIT = 0.5;
    private static final double MEGABYTES = 512;

    @Override
    public List<String> names() {
        return List.of(STOCK, LIMIT, HEAP);
    }

    @Override
    public List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (RebuildComparison comparison =
                new RebuildComparison(
                        bed.folder(), bed.ledger("rebuild"), scale.history(), OPTIONS)) {
            if (asked.wants(STOCK)) {
                Turns turns =
                        comparison.besideStock(1, bed.database("stock_views"), scale.sampled());
                rows.add(
                        Row.of(
                                STOCK,
                                turns.median(),
                                turns.medianOfReference(),
                                "events/s into all views, stock per event into three",
                                Aim.atLeast(TIMES_STOCK),
                                Aim.NONE));
            }
            if (asked.wants(LIMIT)) {
                Turns turns = comparison.besideRawLimit(scale.rounds());
                rows.add(
                        Row.of(
                                LIMIT,
                                turns.median(),
                                turns.medianOfReference(),
                                "events/s into all views, raw read and bulk write",
                                Aim.atLeast(SHARE_OF_LIMIT),
                                Aim.NONE));
            }
            rows.add(Row.of(HEAP, comparison.liveHeap(), "MB", Aim.atMost(MEGABYTES)));
        }
        return rows;
    }
}
