package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.history.LedgerFill;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.report.Aim;
import com.flashafrica.support.benchmarks.report.Row;
import com.flashafrica.support.benchmarks.server.Reads;
import com.flashafrica.support.benchmarks.server.Reads.Latency;
import com.flashafrica.support.benchmarks.server.SampleFolder;
import com.flashafrica.support.benchmarks.server.StandaloneProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Pages over a long history, beside the driver's own find, and beside a short history. */
final class ReadRows implements Benchmark {
    private static final String READ = "read.";
    private static final String GROWTH = "growth.";
    private static final int EVENTS_A_TICKET = 10;
    private static final int PER_SECOND = 50;

    /** The embedded MongoDB sorts all tickets for each: more would wait for each other. */
    private static final int QUEUES_PER_SECOND = 1;

    private static final int REPORTS_PER_SECOND = 5;
    private static final double PAGE_MILLIS = 20;
    private static final double TIMES_FIND = 2;
    private static final double REPORT_MILLIS = 100;
    private static final Aim STEADY = Aim.atMost(1.15);

    @Override
    public List<String> names() {
        return List.of(READ, GROWTH + "ticket", GROWTH + "report");
    }

    private interface Measure {
        Latency of(int count, int perSecond) throws Exception;
    }

    @Override
    public List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (StandaloneProcess large = platform(bed, "long", scale.history());
                Reads reads = reads(large, scale.history())) {
            reads.ticketPage(scale.requests(), PER_SECOND);
            rows.add(ticket(scale, reads));
            rows.add(queue(scale, reads));
            Latency report = reads.report(slow(scale), REPORTS_PER_SECOND);
            rows.add(Row.of(READ + "report", report.p99(), "ms p99", Aim.atMost(REPORT_MILLIS)));
            if (asked.wantsAny(List.of(GROWTH))) {
                rows.addAll(growth(bed, scale, reads));
            }
        }
        return rows;
    }

    private static StandaloneProcess platform(Bed bed, String name, int events) throws Exception {
        Path folder = SampleFolder.filled(bed.folder().resolve(name), events);
        return StandaloneProcess.start(folder);
    }

    private static Reads reads(StandaloneProcess platform, int events) throws Exception {
        return new Reads(platform, events / EVENTS_A_TICKET);
    }

    /** What takes long is asked less often. */
    private static int slow(Scale scale) {
        return Math.max(10, scale.requests() / 50);
    }

    private static Row ticket(Scale scale, Reads reads) throws Exception {
        Latency page = reads.ticketPage(scale.requests(), PER_SECOND);
        Latency find = reads.ticketFind(scale.requests(), PER_SECOND);
        return Row.of(
                READ + "ticket",
                page.p99(),
                find.p99(),
                "ms p99, the driver's find",
                Aim.NONE,
                Aim.atMost(PAGE_MILLIS));
    }

    private static Row queue(Scale scale, Reads reads) throws Exception {
        int count = Math.max(5, scale.requests() / 120);
        reads.queuePage(count, QUEUES_PER_SECOND);
        Turns turns =
                Turns.of(
                        scale.rounds(),
                        () -> reads.queuePage(count, QUEUES_PER_SECOND).p50(),
                        () -> reads.queueFind(count, QUEUES_PER_SECOND).p50());
        return Row.of(
                READ + "queue",
                turns.median(),
                turns.medianOfReference(),
                "ms p50, the driver's find",
                Aim.atMost(TIMES_FIND),
                Aim.NONE);
    }

    private static List<Row> growth(Bed bed, Scale scale, Reads large) throws Exception {
        try (StandaloneProcess platform = platform(bed, "short", scale.shortHistory());
                Reads small = reads(platform, scale.shortHistory())) {
            small.ticketPage(scale.requests(), PER_SECOND);
            int some = Math.max(50, scale.requests() / 10);
            return List.of(
                    steady("ticket", scale, large::ticketPage, small::ticketPage, some, PER_SECOND),
                    steady(
                            "report",
                            scale,
                            recent(large, scale),
                            recent(small, scale),
                            slow(scale),
                            REPORTS_PER_SECOND));
        }
    }

    /** Of as long as the short history is: of as much work in both. */
    private static Measure recent(Reads reads, Scale scale) {
        Duration window = LedgerFill.lengthOf(scale.shortHistory());
        return (count, perSecond) -> reads.recentReport(window, count, perSecond);
    }

    private static Row steady(
            String what, Scale scale, Measure large, Measure small, int count, int perSecond)
            throws Exception {
        ToDoubleFunction<Latency> half = Latency::p50;
        Turns turns =
                Turns.of(
                        scale.rounds(),
                        () -> half.applyAsDouble(large.of(count, perSecond)),
                        () -> half.applyAsDouble(small.of(count, perSecond)));
        return Row.of(
                GROWTH + what,
                turns.median(),
                turns.medianOfReference(),
                "ms p50 at %,d events, at %,d".formatted(scale.history(), scale.shortHistory()),
                STEADY,
                Aim.NONE);
    }
}
