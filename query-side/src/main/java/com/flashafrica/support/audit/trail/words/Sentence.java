package com.flashafrica.support.audit.trail.words;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, before it is in a language.
 *
 * @param key of its words
 * @param values filled in; constants by their own words, null as nothing
 */
record Sentence(String key, List<@Nullable Object> values) {
    static Sentence of(String key, @Nullable Object... values) {
        return new Sentence(key, Arrays.asList(values));
    }
}
