package com.flashafrica.support.verifier;

/** What was read does not have the form it must have. */
final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedException(String message) {
        super(message);
    }
}
