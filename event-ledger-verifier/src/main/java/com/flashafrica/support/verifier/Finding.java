package com.flashafrica.support.verifier;

/**
 * Something that is not as it should be.
 *
 * @param position where; for what concerns a checkpoint, its size
 */
public record Finding(Code code, long position, String words) {
    /** The code, the position, and words for people. */
    public String line() {
        return code + " " + position + " " + words;
    }
}
