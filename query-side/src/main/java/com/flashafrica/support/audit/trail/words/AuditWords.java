package com.flashafrica.support.audit.trail.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Events and their changes in one language. Times are UTC and say so. */
public final class AuditWords {
    public static final AuditWords ENGLISH = new AuditWords(Locale.ENGLISH);
    public static final AuditWords FRENCH = new AuditWords(Locale.FRENCH);

    private static final int LONGEST = 200;

    private final Locale locale;
    private final ResourceBundle words;

    private AuditWords(Locale locale) {
        this.locale = locale;
        // Never the machine's own language instead.
        this.words =
                ResourceBundle.getBundle(
                        "audit.words",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** What happened, in a sentence that tells nobody's name and nothing that anybody wrote. */
    public String of(Object event) {
        Sentence sentence = Sentences.of(event);
        return filled(
                words.getString("event." + sentence.key()),
                sentence.values().stream().map(this::value).toList());
    }

    /** Where this build does not know the type. */
    public String ofUnknown(String type) {
        return filled(words.getString("event.unknown"), List.of(type));
    }

    /**
     * One field's change: {@code Priority: Normal → Critical}.
     *
     * @param before null when there was nothing; {@code after} null when nothing is left
     */
    public String change(String field, @Nullable JsonNode before, @Nullable JsonNode after) {
        return label(field) + colon() + value(before) + " → " + value(after);
    }

    /** The change of a field whose values are not told. */
    public String change(String field) {
        return label(field) + colon() + words.getString("changed");
    }

    public String label(String field) {
        return optional("field." + field, field);
    }

    private String colon() {
        return words.getString("colon");
    }

    private String value(@Nullable JsonNode node) {
        if (node == null || node.isNull() || (node.isArray() && node.isEmpty())) {
            return words.getString("nothing");
        }
        if (node.isArray() && node.get(0).isString()) {
            return shortened(
                    String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
        }
        return node.isString() ? constant(node.asString()) : shortened(node.toString());
    }

    private String value(@Nullable Object value) {
        return switch (value) {
            case null -> words.getString("nothing");
            case Enum<?> constant -> constant(constant.name());
            case Instant at -> told(at);
            default -> shortened(String.valueOf(value));
        };
    }

    private String constant(String name) {
        return shortened(optional("value." + name, name));
    }

    private String told(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", locale)
                .format(at.atOffset(ZoneOffset.UTC));
    }

    private String optional(String key, String otherwise) {
        try {
            return words.getString(key);
        } catch (MissingResourceException _) {
            return otherwise;
        }
    }

    private static String filled(String text, List<String> values) {
        return IntStream.range(0, values.size())
                .boxed()
                .reduce(
                        text,
                        (so, i) -> so.replace("{" + i + "}", values.get(i)),
                        (one, other) -> other);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
