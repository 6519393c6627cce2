package com.flashafrica.support.ledger.tree;

import java.util.Arrays;

/**
 * What a growing tree has to remember: the roots of the full subtrees that its leaves fall into,
 * the largest first, one for each bit that is set in its size. Never changes; appending makes
 * another.
 */
public final class Frontier {
    public static final Frontier EMPTY = new Frontier(0, new byte[0][]);

    private final long size;
    private final byte[][] roots;

    private Frontier(long size, byte[][] roots) {
        this.size = size;
        this.roots = roots;
    }

    /**
     * As {@link #toBytes()} gave it.
     *
     * @throws IllegalArgumentException when a tree of that size has another number of subtrees
     */
    public static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.SIZE) {
            throw new IllegalArgumentException(
                    "%d bytes are no frontier of %d leaves".formatted(bytes.length, size));
        }
        byte[][] roots = new byte[Long.bitCount(size)][];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Arrays.copyOfRange(bytes, i * TreeHash.SIZE, (i + 1) * TreeHash.SIZE);
        }
        return new Frontier(size, roots);
    }

    /** Leaves in the tree. */
    public long size() {
        return size;
    }

    /** The tree with one leaf more. */
    public Frontier append(byte[] leaf, TreeHash hash) {
        byte[] node = leaf;
        int kept = roots.length;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = hash.node(roots[--kept], node);
        }
        byte[][] grown = Arrays.copyOf(roots, kept + 1);
        grown[kept] = node;
        return new Frontier(size + 1, grown);
    }

    public byte[] root(TreeHash hash) {
        if (roots.length == 0) {
            return hash.empty();
        }
        byte[] node = roots[roots.length - 1];
        for (int i = roots.length - 2; i >= 0; i--) {
            node = hash.node(roots[i], node);
        }
        return node;
    }

    /** 32 bytes for each subtree, the largest first: what a batch row keeps. */
    public byte[] toBytes() {
        byte[] bytes = new byte[roots.length * TreeHash.SIZE];
        for (int i = 0; i < roots.length; i++) {
            System.arraycopy(roots[i], 0, bytes, i * TreeHash.SIZE, TreeHash.SIZE);
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier that
                && size == that.size
                && Arrays.deepEquals(roots, that.roots);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + Arrays.deepHashCode(roots);
    }

    @Override
    public String toString() {
        return "Frontier of " + size + " leaves";
    }
}
