package com.flashafrica.support.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree, as RFC 6962 section 2.1 has them, from the roots of its full
 * subtrees. For one thread at a time.
 */
public final class MerkleTree {
    private final long size;
    private final Nodes nodes;
    private final TreeHash hash = new TreeHash();

    /**
     * @param nodes asked only for subtrees that lie wholly within the first {@code size} leaves
     */
    public MerkleTree(long size, Nodes nodes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no fewer than 0 leaves");
        }
        this.size = size;
        this.nodes = nodes;
    }

    public byte[] root() {
        return size == 0 ? hash.empty() : root(0, size);
    }

    /** Its full subtrees, the largest first: a {@link Frontier}'s. */
    public List<byte[]> frontier() {
        List<byte[]> roots = new ArrayList<>();
        long from = 0;
        for (long width = Long.highestOneBit(size); width > 0; width >>= 1) {
            if ((size & width) != 0) {
                roots.add(nodes.node(Long.numberOfTrailingZeros(width), from / width));
                from += width;
            }
        }
        return roots;
    }

    /**
     * What leads from a leaf to the root, the nearest first.
     *
     * @param leaf counted from 0
     */
    public List<byte[]> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf %d in %d".formatted(leaf, size));
        }
        List<byte[]> path = new ArrayList<>();
        descend(leaf, 0, size, path);
        return path.reversed();
    }

    /**
     * What shows that this tree only adds to the one of its first {@code older} leaves; nothing
     * when that is this tree itself.
     */
    public List<byte[]> consistency(long older) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("not from %d to %d".formatted(older, size));
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        // Down to where the older tree ends; it is whole there, and known when it is all on the
        // left.
        while (to != older) {
            long middle = from + left(to - from);
            if (older <= middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(root(from, to));
        }
        return path.reversed();
    }

    private void descend(long leaf, long first, long last, List<byte[]> path) {
        long from = first;
        long to = last;
        while (to - from > 1) {
            long middle = from + left(to - from);
            if (leaf < middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
            }
        }
    }

    /**
     * Of leaves from to to, where a subtree of the tree stands: full ones joined from the right.
     */
    private byte[] root(long from, long to) {
        long width = Long.highestOneBit(to - from);
        byte[] full = nodes.node(Long.numberOfTrailingZeros(width), from / width);
        return width == to - from ? full : hash.node(full, root(from + width, to));
    }

    /** The largest power of two below the count, which is 2 or more. */
    private static long left(long count) {
        return Long.highestOneBit(count - 1);
    }
}
