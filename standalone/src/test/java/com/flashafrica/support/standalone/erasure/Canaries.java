package com.flashafrica.support.standalone.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/** Words that one person's data has and nothing else in the world: where they are, that data is. */
final class Canaries {
    private static final int RANDOM_LETTERS = 14;

    private final Map<String, String> words = new LinkedHashMap<>();

    /** A new one, of small letters only, so that no encoding of text changes it. */
    String letters(String kind) {
        StringBuilder word = new StringBuilder("zq");
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            word.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        }
        return known(kind, word.toString());
    }

    String digits(String kind) {
        return known(
                kind,
                Long.toString(
                        ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L)));
    }

    /** One that somebody else made. */
    String known(String kind, String word) {
        words.put(kind, word);
        return word;
    }

    /** Those that are in it, as they are or in hex. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        words.forEach((kind, word) -> {
            if (text.contains(word) || text.contains(hex(word))) {
                found.add(kind);
            }
        });
        return found;
    }

    /** The same of bytes of any kind. */
    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        words.forEach((kind, word) -> {
            if (contains(bytes, word.getBytes(StandardCharsets.UTF_8))
                    || contains(bytes, word.getBytes(StandardCharsets.UTF_16LE))) {
                found.add(kind);
            }
        });
        return found;
    }

    Set<String> kinds() {
        return words.keySet();
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    /** Horspool: looks at one byte in as many as the word has, mostly. */
    private static boolean contains(byte[] bytes, byte[] word) {
        int[] skip = new int[256];
        Arrays.fill(skip, word.length);
        for (int i = 0; i < word.length - 1; i++) {
            skip[word[i] & 0xff] = word.length - 1 - i;
        }
        int last = word.length - 1;
        for (int end = last; end < bytes.length; end += skip[bytes[end] & 0xff]) {
            int i = 0;
            while (i <= last && bytes[end - i] == word[last - i]) {
                i++;
            }
            if (i > last) {
                return true;
            }
        }
        return false;
    }
}
