package com.flashafrica.support.analytics.metrics;

/** A number for each constant. */
public final class Counts<E extends Enum<E>> {
    private final long[] counts;

    public Counts(Class<E> type) {
        counts = new long[type.getEnumConstants().length];
    }

    public void add(E constant, long more) {
        counts[place(constant)] += more;
    }

    public long of(E constant) {
        return counts[place(constant)];
    }

    /** Never stored: a map of boxed numbers takes several times as long to add up. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(Enum<?> constant) {
        return constant.ordinal();
    }
}
