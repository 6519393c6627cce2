package com.flashafrica.support.analytics.metrics;

import java.util.EnumMap;
import java.util.Map;

/** What tickets put into one day of UTC. */
final class Day {
    private final Map<Measure, Column> columns = new EnumMap<>(Measure.class);

    void add(int ticket, Contribution one) {
        columns.computeIfAbsent(one.measure(), Column::new).add(ticket, one.at(), one.value());
    }

    void remove(int ticket, Contribution one) {
        Column column = columns.get(one.measure());
        if (column != null) {
            column.remove(ticket, one.at(), one.value());
            if (column.size() == 0) {
                columns.remove(one.measure());
            }
        }
    }

    Map<Measure, Column> columns() {
        return columns;
    }

    /** When the first of it happened. */
    long first() {
        return columns.values().stream().mapToLong(Column::first).min().orElseThrow();
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }
}
