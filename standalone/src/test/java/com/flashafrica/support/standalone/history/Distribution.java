package com.flashafrica.support.standalone.history;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Seconds as reported: nearest-rank percentiles, and a mean to a thousandth. */
record Distribution(long count, long meanMillis, long p50, long p90, long p95, long max) {
    static Distribution of(List<Long> seconds) {
        List<Long> sorted = seconds.stream().sorted().toList();
        double mean = seconds.stream().mapToLong(Long::longValue).average().orElse(0);
        return new Distribution(
                sorted.size(),
                Math.round(mean * 1000),
                rank(sorted, 50),
                rank(sorted, 90),
                rank(sorted, 95),
                sorted.getLast());
    }

    static Distribution reported(JsonNode said) {
        return new Distribution(
                said.path("count").asLong(),
                Math.round(said.path("mean").asDouble() * 1000),
                said.path("p50").asLong(),
                said.path("p90").asLong(),
                said.path("p95").asLong(),
                said.path("max").asLong());
    }

    private static long rank(List<Long> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(0, rank - 1));
    }
}
