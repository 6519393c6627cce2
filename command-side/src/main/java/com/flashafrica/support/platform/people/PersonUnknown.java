package com.flashafrica.support.platform.people;

/** Somebody was named by an id that the directory does not have. */
public final class PersonUnknown extends RuntimeException {
    PersonUnknown() {
        super("no such person", null, false, false);
    }
}
