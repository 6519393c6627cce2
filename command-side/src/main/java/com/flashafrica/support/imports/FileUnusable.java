package com.flashafrica.support.imports;

/** Nothing can be made of a file as a whole. */
final class FileUnusable extends Exception {
    private final long line;
    private final String reason;

    FileUnusable(long line, String reason) {
        super(reason);
        this.line = line;
        this.reason = reason;
    }

    long line() {
        return line;
    }

    String reason() {
        return reason;
    }
}
