package com.flashafrica.support.platform.sealing;

import java.util.Set;

/**
 * What wraps people's keys, and is kept apart from them. A key management service fits behind it.
 */
public interface MasterKeys {
    /** Id of the one that wraps now. */
    String current();

    /** Ids of all that unwrap. */
    Set<String> known();

    /**
     * By the current one.
     *
     * @param bound has to be the same when it is unwrapped
     */
    Wrapped wrap(byte[] key, byte[] bound);

    /**
     * @throws MasterKeyMissing when there is no such master key, or not any more
     * @throws IllegalStateException when it is not what was wrapped
     */
    byte[] unwrap(String master, byte[] wrapped, byte[] bound);

    /** What pseudonyms are made with: the same however often the master keys change. */
    byte[] pseudonymSecret();

    /** A wrapped key, and by which master key. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
    record Wrapped(String master, byte[] key) {}
}
