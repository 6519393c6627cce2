package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.history.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a report takes, from the question to the bytes of its answer, warm. A year of tickets,
 * filled in without a ledger. Usage: {@code ReportLatency [EVENTS [REPORTS]]}.
 */
public final class ReportLatency {
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    private static final AsOf NOW = new AsOf(null, null, null);
    private static final int WARM_UP = 40;

    private final TicketRollup rollup = new TicketRollup();
    private final JsonMapper json = JsonMapper.shared();

    private ReportLatency() {}

    public static void main(String[] arguments) {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int reports = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        ReportLatency latency = new ReportLatency();
        latency.fill(events);
        for (int i = 0; i < WARM_UP; i++) {
            questions().values().forEach(latency::answer);
        }
        questions().forEach((name, question) -> latency.measure(name, question, reports));
    }

    private void fill(int events) {
        SampleFacts tickets = new SampleFacts(BEGIN, Duration.between(BEGIN, END), events);
        long folding = 0;
        long before = heap();
        for (int i = 0; i < events; i++) {
            SampleFacts.Change change = tickets.next();
            long began = System.nanoTime();
            rollup.change(change.before(), change.after(), i);
            folding += System.nanoTime() - began;
        }
        System.out.printf(
                "%d events, %d tickets; the rollup takes %.1f µs an event; with the facts %d MB%n",
                events, tickets.tickets(), folding / 1e3 / events, (heap() - before) / 1_000_000);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Map<String, Question> questions() {
        Instant june = Instant.parse("2025-06-01T00:00:00Z");
        Instant july = Instant.parse("2025-07-01T00:00:00Z");
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("a month", of(june, july, "UTC", Interval.NONE, GroupBy.NONE));
        questions.put("a month by day", of(june, july, "UTC", Interval.DAY, GroupBy.NONE));
        questions.put(
                "a month by day, half hours off",
                of(june, july, "America/St_Johns", Interval.DAY, GroupBy.NONE));
        questions.put("a month by agent", of(june, july, "UTC", Interval.NONE, GroupBy.AGENT));
        questions.put("all", of(null, END, "UTC", Interval.NONE, GroupBy.NONE));
        questions.put("all by agent", of(null, END, "UTC", Interval.NONE, GroupBy.AGENT));
        questions.put(
                "all by week in Nairobi",
                of(null, END, "Africa/Nairobi", Interval.WEEK, GroupBy.NONE));
        questions.put(
                "all by month and priority",
                of(null, END, "Europe/Paris", Interval.MONTH, GroupBy.PRIORITY));
        return questions;
    }

    private static Question of(
            @Nullable Instant from, Instant to, String zone, Interval interval, GroupBy by) {
        return new Question(from, to, ZoneId.of(zone), interval, by, END);
    }

    private void measure(String name, Question question, int reports) {
        int bytes = answer(question);
        double[] millis = new double[reports];
        for (int i = 0; i < reports; i++) {
            long began = System.nanoTime();
            answer(question);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-32s p50 %6.1f ms, p99 %6.1f ms, %d kB%n",
                name,
                millis[(reports - 1) / 2],
                millis[(int) Math.ceil(reports * 0.99) - 1],
                bytes / 1_000);
    }

    private int answer(Question question) {
        Report report = rollup.answer(question).given();
        var told = TicketMetrics.of(question, report, Links.of(question, NOW, null, true));
        return json.writeValueAsBytes(told).length;
    }
}
