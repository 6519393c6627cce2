package com.flashafrica.support.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The definitions of RFC 6962 section 2.1, word by word and without a thought for speed. */
public final class Rfc6962 {
    private static final TreeHash HASH = new TreeHash();

    private Rfc6962() {}

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return HASH.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return HASH.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, n);
        return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
    }

    /** PROOF(m, D[n]). */
    static List<byte[]> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean known) {
        int n = leaves.size();
        if (m == n) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, n);
        return m <= k
                ? with(subproof(m, left, known), root(right))
                : with(subproof(m - k, right, false), root(left));
    }

    private static List<byte[]> with(List<byte[]> path, byte[] last) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    /** A subtree's root, from the leaves. */
    public static Nodes nodes(List<byte[]> leaves) {
        byte[][][] levels = new byte[20][][];
        levels[0] = leaves.toArray(byte[][]::new);
        for (int level = 1; level < levels.length; level++) {
            byte[][] below = levels[level - 1];
            levels[level] = new byte[below.length / 2][];
            Arrays.setAll(levels[level], i -> HASH.node(below[2 * i], below[2 * i + 1]));
        }
        return (level, number) -> levels[level][(int) number];
    }
}
