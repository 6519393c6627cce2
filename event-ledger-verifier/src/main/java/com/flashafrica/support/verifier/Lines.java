package com.flashafrica.support.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a file, none of them longer than fits. */
final class Lines {
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final byte[] read = new byte[1 << 16];
    private int from;
    private int to;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Null at the end; a last line without a line break is one too. */
    @Nullable String next() throws IOException {
        byte[] line = new byte[0];
        while (fill()) {
            int end = from;
            while (end < to && read[end] != '\n') {
                end++;
            }
            int old = line.length;
            if ((long) old + end - from > LONGEST) {
                throw new MalformedException("a line is too long");
            }
            line = Arrays.copyOf(line, old + end - from);
            System.arraycopy(read, from, line, old, end - from);
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole) {
                return new String(line, StandardCharsets.UTF_8);
            }
        }
        return line.length == 0 ? null : new String(line, StandardCharsets.UTF_8);
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(read));
        }
        return to > from;
    }
}
