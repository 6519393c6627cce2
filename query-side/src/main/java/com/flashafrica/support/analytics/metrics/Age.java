package com.flashafrica.support.analytics.metrics;

/**
 * How long ago a ticket was opened, in days of 24 hours: less than that, and not less than that
 * before.
 */
enum Age {
    UNDER_1_DAY(1),
    UNDER_3_DAYS(3),
    UNDER_7_DAYS(7),
    UNDER_30_DAYS(30),
    /** 30 days or longer ago. */
    OLDER(Long.MAX_VALUE / Micros.OF_A_DAY);

    private static final Age[] ALL = values();

    private final long micros;

    Age(long days) {
        micros = days * Micros.OF_A_DAY;
    }

    /** At that time, or now if that comes first. All are {@link Micros}. */
    static Age at(long then, long now, long openedAt) {
        return of(Math.min(then, now) - openedAt);
    }

    static Age of(long micros) {
        for (Age age : ALL) {
            if (micros < age.micros) {
                return age;
            }
        }
        return OLDER;
    }
}
