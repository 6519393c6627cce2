package com.flashafrica.support.benchmarks.commands;

import java.util.Comparator;
import java.util.List;

/** What one round of load gave. */
record Round(double perSecond, double p50Millis, double p99Millis) {

    /** The round with the middle rate, so that its percentiles belong to it. */
    static Round median(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Round::perSecond))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "%,.0f/s, p50 %.2f ms, p99 %.2f ms".formatted(perSecond, p50Millis, p99Millis);
    }
}
