package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.Language;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes notifications in their language, from {@code notification/<template>.<language>.txt}: the
 * first line is the subject, the text begins after an empty one.
 */
final class Letters {
    private static final String FOLDER = "/notification/";

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final LetterWords words;

    Letters(LetterWords words) {
        this.words = words;
    }

    Letter write(NotificationRequested notification) {
        Language language = notification.recipient().language();
        String name = notification.template() + "." + language.name().toLowerCase(Locale.ROOT);
        String letter =
                templates
                        .computeIfAbsent(name, Letters::read)
                        .execute(words.of(notification, language));
        int end = letter.indexOf("\n\n");
        return new Letter(letter.substring(0, end).strip(), letter.substring(end).strip() + "\n");
    }

    /** What nothing is said of stands in a section of its own; any other gap is a mistake. */
    private static Template read(String name) {
        try (InputStream text = Letters.class.getResourceAsStream(FOLDER + name + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("there is no text called " + name);
            }
            return Mustache.compiler()
                    .escapeHTML(false)
                    .compile(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
