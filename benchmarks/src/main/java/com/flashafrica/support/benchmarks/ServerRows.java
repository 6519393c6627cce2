package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.measure.OpenLoad;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.benchmarks.report.Aim;
import com.flashafrica.support.benchmarks.report.Row;
import com.flashafrica.support.benchmarks.server.Posts;
import com.flashafrica.support.benchmarks.server.Readers;
import com.flashafrica.support.benchmarks.server.SampleFolder;
import com.flashafrica.support.benchmarks.server.StandaloneProcess;
import com.flashafrica.support.benchmarks.server.StockStreamLatency;
import com.flashafrica.support.benchmarks.server.StreamLatency;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The whole platform on a short history: posts, the stream, its readers' memory. */
final class ServerRows implements Benchmark {
    private static final String POST = "http.post";
    private static final String STREAM_P50 = "stream.p50";
    private static final String STREAM_P99 = "stream.p99";
    private static final String READER = "memory.sse-client";
    private static final int PER_SECOND = 300;
    private static final double SHARE_OF_NO_OP = 0.35;
    private static final double P50_MILLIS = 5;
    private static final double P99_MILLIS = 30;
    private static final double KILOBYTES = 40;

    @Override
    public List<String> names() {
        return List.of(POST, STREAM_P50, STREAM_P99, READER);
    }

    @Override
    public List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception {
        List<Row> rows = new ArrayList<>();
        var folder = SampleFolder.filled(bed.folder().resolve("served"), scale.shortHistory());
        try (StandaloneProcess platform = StandaloneProcess.start(folder)) {
            if (asked.wants(READER)) {
                double each = Readers.kilobytesEach(platform, scale.readers());
                rows.add(Row.of(READER, each, "KB", Aim.atMost(KILOBYTES)));
            }
            boolean streams = asked.wants(STREAM_P50) || asked.wants(STREAM_P99);
            Posts posts = new Posts(platform.client());
            if (streams || asked.wants(POST)) {
                posts.warm(scale.warming());
            }
            if (streams) {
                rows.addAll(stream(bed, scale, platform));
            }
            if (asked.wants(POST)) {
                rows.add(posts(scale, posts));
            }
        }
        return rows;
    }

    private static List<Row> stream(Bed bed, Scale scale, StandaloneProcess platform)
            throws Exception {
        StreamLatency latency = new StreamLatency(platform.client());
        latency.measure(scale.requests(), PER_SECOND);
        List<Histogram> ours = new ArrayList<>();
        List<Histogram> stock = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            ours.add(latency.measure(scale.requests(), PER_SECOND));
            Database database = bed.database("stock_stream_" + round);
            stock.add(new StockStreamLatency().measure(database, scale.requests(), PER_SECOND));
        }
        return List.of(
                row(STREAM_P50, ours, stock, 50, P50_MILLIS),
                row(STREAM_P99, ours, stock, 99, P99_MILLIS));
    }

    private static Row row(
            String name,
            List<Histogram> ours,
            List<Histogram> stock,
            double percentile,
            double most) {
        return Row.of(
                name,
                median(ours, percentile),
                median(stock, percentile),
                "ms from answer to stream, to stock Axon's pooled processor",
                Aim.NONE,
                Aim.atMost(most));
    }

    private static double median(List<Histogram> rounds, double percentile) {
        return Turns.median(
                rounds.stream().map(round -> OpenLoad.millis(round, percentile)).toList());
    }

    private static Row posts(Scale scale, Posts posts) throws Exception {
        Turns turns = posts.compare(scale.rounds(), scale.length());
        return Row.of(
                POST,
                turns.median(),
                turns.medianOfReference(),
                "POST /tickets a second, POST that does nothing",
                Aim.atLeast(SHARE_OF_NO_OP),
                Aim.NONE);
    }
}
