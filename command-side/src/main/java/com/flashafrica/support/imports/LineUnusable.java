package com.flashafrica.support.imports;

/** Nothing can be made of one line. Carries no stack trace: files may have many of them. */
final class LineUnusable extends Exception {
    private final String reason;

    LineUnusable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
