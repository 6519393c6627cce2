package com.flashafrica.support.benchmarks.sla;

import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.sla.SlaDeadline;
import com.flashafrica.support.sla.SlaHistory;
import com.flashafrica.support.sla.SlaMoment;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to say how the clocks of one ticket stand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SlaCalculatorBenchmark {
    @Param({"ALWAYS", "SHIFTS"})
    public OpeningHours hours = OpeningHours.ALWAYS;

    private List<SlaMoment> moments = List.of();
    private SlaHistory history = SampleTicket.history(OpeningHours.ALWAYS);
    private Instant at = Instant.EPOCH;

    @Setup
    public void prepare() {
        moments = SampleTicket.moments(hours);
        history = SlaHistory.of(moments);
        at = SampleTicket.A_MONTH_LATER;
    }

    /** As a page does with what its document keeps. */
    @Benchmark
    public List<SlaClock> clocksFromEvents() {
        return SlaHistory.of(moments).clocks(at);
    }

    /** As a decider does, whose state has them folded. */
    @Benchmark
    public List<SlaClock> clocks() {
        return history.clocks(at);
    }

    /** As with every command. */
    @Benchmark
    public List<SlaDeadline> deadlines() {
        return history.deadlines();
    }
}
