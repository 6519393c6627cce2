package com.flashafrica.support.ticketing.download;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be read, a piece at a time.
 *
 * @param size of the whole, in bytes
 * @param pieces how many there are
 * @param piece reads one and opens it; the first is 0. Blocks
 */
record OpenedAttachment(
        String mediaType, long size, @Nullable String name, int pieces, IntFunction<byte[]> piece) {

    static OpenedAttachment of(
            String mediaType,
            long size,
            byte @Nullable [] name,
            int pieces,
            IntFunction<byte[]> piece) {
        String text = name == null ? null : new String(name, StandardCharsets.UTF_8);
        return new OpenedAttachment(mediaType, size, text, pieces, piece);
    }

    /** Without its name, which is personal: it may end up in a log. */
    @Override
    public String toString() {
        return "OpenedAttachment[mediaType=" + mediaType + ", size=" + size + "]";
    }
}
