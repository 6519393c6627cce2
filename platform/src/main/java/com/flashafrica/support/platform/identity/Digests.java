package com.flashafrica.support.platform.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is kept of a secret that is long and random: its digest. */
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
