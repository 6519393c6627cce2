package com.flashafrica.support.analytics.metrics;

/** What is owed, and missed by nothing but time. */
final class Dues {
    private Dues() {}

    /** As what it counts: missed from then on, and until then as it is. */
    static Measure standing(Measure owed, long missedFrom, long now) {
        if (now < missedFrom) {
            return owed;
        }
        return switch (owed) {
            case FIRST_RESPONSE_OWED -> Measure.FIRST_RESPONSE_MISSED;
            case NEXT_RESPONSE_OWED -> Measure.NEXT_RESPONSE_MISSED;
            case RESOLUTION_OWED -> Measure.RESOLUTION_MISSED;
            default -> throw new IllegalArgumentException("nothing is owed: " + owed);
        };
    }
}
