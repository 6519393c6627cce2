package com.flashafrica.support.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Every hash of the format. For one thread at a time. */
final class Hashes {
    static final int SIZE = 32;

    private final MessageDigest sha256;

    Hashes() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] leaf(byte[] canonical) {
        sha256.update((byte) 0);
        return sha256.digest(canonical);
    }

    byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** Of the chain. */
    byte[] next(byte[] previous, byte[] leaf) {
        sha256.update(previous);
        return sha256.digest(leaf);
    }

    byte[] of(byte[] bytes) {
        return sha256.digest(bytes);
    }
}
