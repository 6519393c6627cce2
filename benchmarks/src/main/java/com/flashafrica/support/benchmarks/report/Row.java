package com.flashafrica.support.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure beside what it is measured against, in the same run.
 *
 * @param reference null when there is nothing to compare with
 * @param ratio ours ÷ reference; of what is to be high it should be high, of a latency low
 * @param aim in words
 */
public record Row(
        String name,
        double ours,
        @Nullable Double reference,
        @Nullable Double ratio,
        String unit,
        String aim,
        boolean ok) {

    /** Against a reference. */
    public static Row of(
            String name, double ours, double reference, String unit, Aim ratio, Aim alone) {
        return new Row(
                name,
                ours,
                reference,
                ours / reference,
                unit,
                Aim.words(List.of(ratio.of("× reference"), alone.of(unit))),
                ratio.isMetBy(ours / reference) && alone.isMetBy(ours));
    }

    /** By itself. */
    public static Row of(String name, double ours, String unit, Aim aim) {
        return new Row(
                name, ours, null, null, unit, Aim.words(List.of(aim.of(unit))), aim.isMetBy(ours));
    }
}
