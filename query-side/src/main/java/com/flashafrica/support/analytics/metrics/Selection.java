package com.flashafrica.support.analytics.metrics;

import java.util.Arrays;

/** Finds what stands where in a sorted array without sorting the rest. */
final class Selection {
    private static final int FEW = 64;
    private static final int ROUNDS = 48;

    private Selection() {}

    /**
     * The value that belongs to a place, with nothing greater before it and nothing less after it.
     *
     * @param last what comes after there is left alone
     */
    static long at(int place, long[] values, int last) {
        int low = 0;
        int high = last;
        for (int round = 0; low < high; round++) {
            if (high - low < FEW || round == ROUNDS) {
                Arrays.sort(values, low, high + 1);
                break;
            }
            long pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int less = low;
            int greater = high;
            for (int i = low; i <= greater; ) {
                long value = values[i];
                if (value < pivot) {
                    swap(values, i++, less++);
                } else if (value > pivot) {
                    swap(values, i, greater--);
                } else {
                    i++;
                }
            }
            if (place < less) {
                high = less - 1;
            } else if (place > greater) {
                low = greater + 1;
            } else {
                break;
            }
        }
        return values[place];
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void swap(long[] values, int i, int j) {
        long value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
