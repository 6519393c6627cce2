package com.flashafrica.support.satisfaction.shell;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts from {@code satisfaction/}; what is filled into HTML is escaped. */
public final class RatingTexts {
    private static final String FOLDER = "/satisfaction/";

    private RatingTexts() {}

    public static Template html(String name) {
        return Mustache.compiler().escapeHTML(true).compile(read(name));
    }

    static Template plain(String name) {
        return Mustache.compiler().escapeHTML(false).compile(read(name));
    }

    private static String read(String name) {
        try (InputStream text = RatingTexts.class.getResourceAsStream(FOLDER + name)) {
            if (text == null) {
                throw new IllegalStateException("there is no text called " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
