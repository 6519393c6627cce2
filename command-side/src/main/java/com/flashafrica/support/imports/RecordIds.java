package com.flashafrica.support.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Names the records of one ticket: by what the row says, and how many equal rows came before. So a
 * longer export of the same history gives the old records their old names.
 */
final class RecordIds {
    private static final int BYTES = 12;

    private final Map<String, Integer> seen = new HashMap<>();
    private final MessageDigest digest;

    RecordIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name of a row that is met now. */
    String next(String row) {
        byte[] hash = digest.digest(row.getBytes(StandardCharsets.UTF_8));
        String name =
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        int ordinal = seen.merge(name, 1, Integer::sum);
        return ordinal == 1 ? name : name + "." + ordinal;
    }
}
