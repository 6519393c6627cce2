package com.flashafrica.support.platform.rules.icalendar;

/** Text of a few lines can repeat for ever: only so much of it is worked out. */
final class Steps {
    private static final int MOST = 100_000;

    private int taken;

    void one() {
        taken++;
        if (taken > MOST) {
            throw EventText.refused("repeats more than %,d times".formatted(MOST));
        }
    }
}
