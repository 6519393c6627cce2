package com.flashafrica.support.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time as the ledger keeps it: whole microseconds, which is what PostgreSQL stores. */
final class Micros {
    static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Micros() {}

    static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Microseconds since 1970-01-01T00:00:00Z. */
    static long since1970(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
