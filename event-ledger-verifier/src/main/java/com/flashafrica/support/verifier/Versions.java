package com.flashafrica.support.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The last version of each stream, in some 20 to 43 bytes a stream: a stream is known by the first
 * 8 bytes of its name's SHA-256. Two that share them would raise an alarm, not hide one.
 */
final class Versions {
    private static final long FREE = 0;

    private final Hashes hashes = new Hashes();
    private long[] streams = new long[1 << 10];
    private long[] versions = new long[1 << 10];
    private int count;

    /** The version before, 0 for none; the given one is the last from now on. */
    long replace(String stream, long version) {
        byte[] hash = hashes.of(stream.getBytes(StandardCharsets.UTF_8));
        long key = ByteBuffer.wrap(hash).getLong() | 1;
        int at = find(key);
        long before = versions[at];
        if (streams[at] == FREE) {
            streams[at] = key;
            count++;
        }
        versions[at] = version;
        if (count > streams.length / 4 * 3) {
            grow();
        }
        return before;
    }

    private int find(long key) {
        int mask = streams.length - 1;
        int at = (int) (key >>> 20) & mask;
        while (streams[at] != FREE && streams[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldStreams = streams;
        long[] oldVersions = versions;
        streams = new long[oldStreams.length * 2];
        versions = new long[oldStreams.length * 2];
        for (int i = 0; i < oldStreams.length; i++) {
            if (oldStreams[i] != FREE) {
                int at = find(oldStreams[i]);
                streams[at] = oldStreams[i];
                versions[at] = oldVersions[i];
            }
        }
    }
}
