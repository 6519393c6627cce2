package com.flashafrica.support.benchmarks;

import java.util.List;

/**
 * Which rows are wanted.
 *
 * @param beginnings of their names; all when empty
 */
record Asked(List<String> beginnings) {

    boolean wants(String row) {
        return beginnings.isEmpty() || beginnings.stream().anyMatch(row::startsWith);
    }

    /** Whether any of the rows may be wanted whose names begin so. */
    boolean wantsAny(List<String> names) {
        return beginnings.isEmpty()
                || beginnings.stream().anyMatch(beginning -> isOneOf(beginning, names));
    }

    /** Those for which there is no row. */
    List<String> unknown(List<String> names) {
        return beginnings.stream().filter(beginning -> !isOneOf(beginning, names)).toList();
    }

    private static boolean isOneOf(String beginning, List<String> names) {
        return names.stream()
                .anyMatch(name -> name.startsWith(beginning) || beginning.startsWith(name));
    }
}
