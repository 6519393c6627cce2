package com.flashafrica.support.ledger;

/**
 * Streams whose names lie between two others, by their bytes.
 *
 * @param from the first, within it
 * @param to no longer within it
 */
public record StreamRange(String from, String to) {
    /** After every name: they are printable ASCII. */
    private static final String END = "\u007f";

    /** Every stream. */
    public static final StreamRange ALL = new StreamRange("", END);

    /** Its streams before that one. */
    public StreamRange before(String stream) {
        return new StreamRange(from, stream);
    }

    /** Its streams from that one on. */
    public StreamRange since(String stream) {
        return new StreamRange(stream, to);
    }
}
