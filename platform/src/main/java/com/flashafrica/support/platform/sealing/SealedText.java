package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.platform.validation.Reserved;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that nobody can read who has not its owner's key, as it stands in events and documents:
 * between two marks, without any character that JSON would escape. See docs/ledger-format.md.
 *
 * @param field which it is the text of, {@code ticket.opened/subject}; ends in {@link #HTML} when
 *     that is what it is written in
 * @param sealed nonce, ciphertext and tag, in base64url; empty when nothing was kept
 */
public record SealedText(String owner, String field, String sealed) {
    private static final char BEGIN = Reserved.BEGIN;
    private static final char END = Reserved.END;
    public static final String HTML = ";html";
    private static final String VERSION = "1";
    private static final Pattern TOKEN =
            Pattern.compile(
                    BEGIN
                            + VERSION
                            + ":([A-Za-z0-9.*_+%-]{1,2400}):([A-Za-z0-9./;_-]{1,300}):([A-Za-z0-9_-]*+)"
                            + END);

    /** One within another text, from {@code start} to before {@code end}. */
    record Place(int start, int end, SealedText text) {}

    /** As it is stored. */
    String token() {
        String name = URLEncoder.encode(owner, StandardCharsets.UTF_8);
        return BEGIN + VERSION + ":" + name + ":" + field + ":" + sealed + END;
    }

    boolean isHtml() {
        return field.endsWith(HTML);
    }

    /** Null when the text is anything else, or more. */
    static @Nullable SealedText of(String text) {
        Matcher token = TOKEN.matcher(text);
        return token.matches() ? of(token) : null;
    }

    /** All that are in a text, in their order. */
    static List<Place> in(String text) {
        if (text.indexOf(BEGIN) < 0) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            places.add(new Place(token.start(), token.end(), of(token)));
        }
        return places;
    }

    private static SealedText of(Matcher token) {
        return new SealedText(
                URLDecoder.decode(token.group(1), StandardCharsets.UTF_8),
                token.group(2),
                token.group(3));
    }
}
