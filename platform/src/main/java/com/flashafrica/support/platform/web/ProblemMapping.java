package com.flashafrica.support.platform.web;

import org.jspecify.annotations.Nullable;

/** A bean that knows which answer some of a side's own exceptions deserve. */
@FunctionalInterface
public interface ProblemMapping {
    /** Null for an exception it does not know. Asked for every cause, outermost first. */
    @Nullable Problem problemOf(Throwable failure);
}
