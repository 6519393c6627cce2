package com.flashafrica.support.verifier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** An RFC 6962 tree that grows leaf by leaf, kept as the roots of its full subtrees. */
final class Tree {
    private final Hashes hashes;

    /** The smallest first. */
    private final Deque<byte[]> full = new ArrayDeque<>();

    private long size;

    Tree(Hashes hashes) {
        this.hashes = hashes;
    }

    /**
     * Goes on from a tree of that size.
     *
     * @param frontier the roots of its full subtrees, the largest first
     */
    Tree(Hashes hashes, long size, List<byte[]> frontier) {
        this(hashes);
        if (frontier.size() != Long.bitCount(size)
                || frontier.stream().anyMatch(root -> root.length != Hashes.SIZE)) {
            throw new MalformedException("not the frontier of " + size + " leaves");
        }
        frontier.forEach(full::push);
        this.size = size;
    }

    void add(byte[] leaf) {
        byte[] node = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = hashes.node(full.pop(), node);
        }
        full.push(node);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] root = null;
        for (byte[] node : full) {
            root = root == null ? node : hashes.node(node, root);
        }
        return root == null ? hashes.of(new byte[0]) : root;
    }

    /** As batch rows have it: the largest subtree first. */
    byte[] frontier() {
        byte[] bytes = new byte[full.size() * Hashes.SIZE];
        int at = bytes.length;
        for (byte[] node : full) {
            at -= Hashes.SIZE;
            System.arraycopy(node, 0, bytes, at, Hashes.SIZE);
        }
        return bytes;
    }
}
