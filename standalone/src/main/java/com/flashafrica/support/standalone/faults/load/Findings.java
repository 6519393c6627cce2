package com.flashafrica.support.standalone.faults.load;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is not as it was promised, in sentences; the first of each kind. */
public final class Findings {
    private static final int MOST_OF_A_KIND = 50;

    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private long count;

    /**
     * @param sentence as {@link String#format} takes it
     */
    @FormatMethod
    public synchronized void add(String sentence, @Nullable Object... words) {
        count++;
        if (kinds.merge(sentence, 1, Integer::sum) <= MOST_OF_A_KIND) {
            sentences.add(sentence.formatted(words));
        }
    }

    public synchronized long count() {
        return count;
    }

    /** Those since the last time, and forgets them. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(sentences);
        sentences.clear();
        kinds.clear();
        count = 0;
        return taken;
    }
}
