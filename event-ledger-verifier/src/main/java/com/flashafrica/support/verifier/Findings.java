package com.flashafrica.support.verifier;

import java.util.function.Consumer;

/** Tells each finding as it comes, but not without end; counts them all. */
public final class Findings {
    private static final int MOST = 1_000;

    private final Consumer<Finding> told;
    private long count;

    public Findings(Consumer<Finding> told) {
        this.told = told;
    }

    void add(Code code, long position, String words) {
        count++;
        if (count <= MOST) {
            told.accept(new Finding(code, position, words));
        }
    }

    public long count() {
        return count;
    }

    public boolean none() {
        return count == 0;
    }
}
