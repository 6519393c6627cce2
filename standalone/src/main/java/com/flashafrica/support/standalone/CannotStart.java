package com.flashafrica.support.standalone;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of starting, in one sentence that a person can act on. Shown as it is,
 * with no stack trace; the process ends with exit code 1.
 */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
