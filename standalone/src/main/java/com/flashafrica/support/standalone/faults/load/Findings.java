package com.flashafrica.support.standalone.faults.load;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not as it was promised, in sentences. */
public final class Findings {
    private static final int MOST = 200;

    private final List<String> sentences = new ArrayList<>();
    private long count;

    /**
     * @param sentence as {@link String#format} takes it
     */
    @FormatMethod
    public synchronized void add(String sentence, @Nullable Object... words) {
        count++;
        if (sentences.size() < MOST) {
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
        count = 0;
        return taken;
    }
}
