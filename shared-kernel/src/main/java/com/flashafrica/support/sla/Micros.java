package com.flashafrica.support.sla;

import java.time.Duration;
import java.time.Instant;

/** Instants and durations as whole microseconds; what is finer is cut off, as the ledger does. */
final class Micros {
    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), WeekPlan.SECOND),
                instant.getNano() / 1000);
    }

    static long of(Duration duration) {
        return Math.addExact(
                Math.multiplyExact(duration.getSeconds(), WeekPlan.SECOND),
                duration.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, WeekPlan.SECOND),
                Math.floorMod(micros, WeekPlan.SECOND) * 1000);
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(
                Math.floorDiv(micros, WeekPlan.SECOND),
                Math.floorMod(micros, WeekPlan.SECOND) * 1000);
    }

    static long seconds(long micros) {
        return Math.floorDiv(micros, WeekPlan.SECOND);
    }
}
