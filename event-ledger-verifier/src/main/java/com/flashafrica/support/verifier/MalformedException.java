package com.flashafrica.support.verifier;

/** What was read does not have the form it must have. */
final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String words;

    MalformedException(String words) {
        super(words);
        this.words = words;
    }

    String words() {
        return words;
    }
}
