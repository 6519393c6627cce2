package com.flashafrica.support.identity.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** What nobody can guess, in letters and digits that survive being copied. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** None that one takes for another when it is read from a screen. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** About 99 bits, in four groups of five. */
    public static String password() {
        return String.join(
                "-",
                random(READABLE, 5),
                random(READABLE, 5),
                random(READABLE, 5),
                random(READABLE, 5));
    }

    /** 256 bits and no separator in them. */
    static String token() {
        return random(LETTERS, 43);
    }

    static String keyId() {
        return random(SMALL, 12);
    }

    /** Of what has bits enough that no slow hash is needed. */
    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String random(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                .collect(java.util.stream.Collectors.joining());
    }
}
