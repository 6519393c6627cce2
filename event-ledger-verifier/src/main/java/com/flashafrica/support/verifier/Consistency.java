package com.flashafrica.support.verifier;

import java.util.Arrays;
import java.util.List;

/** RFC 9162, section 2.1.4.2. */
final class Consistency {
    private Consistency() {}

    /** Whether the proof leads from one tree's root to that of a larger one. */
    static boolean holds(
            long from, byte[] older, long to, byte[] newer, List<byte[]> proof, Hashes hashes) {
        if (from < 1 || from >= to || proof.isEmpty()) {
            return false;
        }
        boolean power = Long.bitCount(from) == 1;
        long first = from - 1;
        long second = to - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            second >>= 1;
        }
        byte[] left = power ? older : proof.getFirst();
        byte[] right = left;
        for (byte[] hash : power ? proof : proof.subList(1, proof.size())) {
            if (second == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                left = hashes.node(hash, left);
                right = hashes.node(hash, right);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                right = hashes.node(right, hash);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && Arrays.equals(left, older) && Arrays.equals(right, newer);
    }
}
