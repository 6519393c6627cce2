package com.flashafrica.support.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of the tree's inner nodes. Not for more than one thread at a time. */
public final class TreeHash {
    /** Bytes of every hash. */
    public static final int SIZE = 32;

    private static final byte NODE = 1;

    private final MessageDigest sha256;

    public TreeHash() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public byte[] empty() {
        return sha256.digest();
    }
}
