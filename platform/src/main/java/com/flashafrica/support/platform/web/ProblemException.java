package com.flashafrica.support.platform.web;

/** Ends a request with a {@link Problem}. It is an answer, not a bug: it has no stack trace. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
