package com.flashafrica.support.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two contenders measured in turns, so that whatever else the machine does meets both: each round
 * begins with the other one.
 */
public record Turns(List<Double> ours, List<Double> reference) {

    /** Measures once. */
    public interface Run {
        double run() throws Exception;
    }

    public static Turns of(int rounds, Run ours, Run reference) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                first.add(ours.run());
                second.add(reference.run());
            } else {
                second.add(reference.run());
                first.add(ours.run());
            }
        }
        return new Turns(List.copyOf(first), List.copyOf(second));
    }

    public double median() {
        return median(ours);
    }

    public double medianOfReference() {
        return median(reference);
    }

    /** The one in the middle, or the mean of the two that are. */
    public static double median(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
