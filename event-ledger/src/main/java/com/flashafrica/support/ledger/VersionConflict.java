package com.flashafrica.support.ledger;

/** The stream is not where the append expected it to be. Nothing was recorded. */
public final class VersionConflict extends LedgerException {
    private final String stream;
    private final long expected;
    private final long actual;

    VersionConflict(String stream, long expected, long actual) {
        super("%s is at version %d, not %d".formatted(stream, actual, expected), null);
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public String stream() {
        return stream;
    }

    /** The version that the append wanted to follow; 0 for a new stream. */
    public long expected() {
        return expected;
    }

    /** The version that the stream had under the append lock; 0 when it had no event. */
    public long actual() {
        return actual;
    }
}
