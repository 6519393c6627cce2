package com.flashafrica.support.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A bound on a figure. */
public sealed interface Aim {
    Aim NONE = new None();

    static Aim atLeast(double bound) {
        return new AtLeast(bound);
    }

    static Aim atMost(double bound) {
        return new AtMost(bound);
    }

    boolean isMetBy(double figure);

    /** In words; empty when nothing is aimed at. */
    Optional<String> of(String unit);

    static String words(List<Optional<String>> aims) {
        return aims.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /** Any figure is as good as another. */
    record None() implements Aim {
        @Override
        public boolean isMetBy(double figure) {
            return true;
        }

        @Override
        public Optional<String> of(String unit) {
            return Optional.empty();
        }
    }

    /** The more the better. */
    record AtLeast(double bound) implements Aim {
        @Override
        public boolean isMetBy(double figure) {
            return figure >= bound;
        }

        @Override
        public Optional<String> of(String unit) {
            return Optional.of("≥ " + number(bound) + " " + unit);
        }
    }

    /** The less the better. */
    record AtMost(double bound) implements Aim {
        @Override
        public boolean isMetBy(double figure) {
            return figure <= bound;
        }

        @Override
        public Optional<String> of(String unit) {
            return Optional.of("≤ " + number(bound) + " " + unit);
        }
    }

    private static String number(double bound) {
        return bound == Math.rint(bound)
                ? Long.toString((long) bound)
                : String.format(Locale.ROOT, "%.2f", bound);
    }
}
