package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as whole microseconds since 1970, which is how exact the ledger is. */
public final class Micros {
    static final long OF_A_SECOND = 1_000_000;
    static final long OF_A_DAY = 86_400 * OF_A_SECOND;

    private Micros() {}

    public static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** The first that is not before the bound, however finely that is given. */
    public static long from(Instant bound) {
        return Math.ceilDiv(bound.getNano(), 1_000) + bound.getEpochSecond() * OF_A_SECOND;
    }

    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Days of UTC since 1970. */
    public static long day(long micros) {
        return Math.floorDiv(micros, OF_A_DAY);
    }
}
