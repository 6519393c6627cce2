package com.flashafrica.support.platform.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Master keys in memory. Immutable.
 *
 * @param current id of the one that wraps
 * @param keys by id
 */
@SuppressWarnings("ArrayRecordComponent") // Secrets; nobody compares two of these.
record KeyRing(String current, Map<String, byte[]> keys, byte[] pseudonymSecret) {
    KeyRing {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("the current master key is not among the keys");
        }
        boolean wrongSize = keys.values().stream().anyMatch(key -> key.length != DataKey.BYTES);
        if (wrongSize || pseudonymSecret.length != DataKey.BYTES) {
            throw new IllegalArgumentException("a master key has 32 bytes");
        }
    }

    static KeyRing fresh() {
        String id = newId();
        return new KeyRing(id, Map.of(id, Gcm.random(DataKey.BYTES)), Gcm.random(DataKey.BYTES));
    }

    KeyRing withNewCurrent() {
        String id = newId();
        Map<String, byte[]> more = new LinkedHashMap<>(keys);
        more.put(id, Gcm.random(DataKey.BYTES));
        return new KeyRing(id, more, pseudonymSecret);
    }

    KeyRing without(String master) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(keys);
        fewer.remove(master);
        return new KeyRing(current, fewer, pseudonymSecret);
    }

    private static String newId() {
        return "master-" + UUID.randomUUID();
    }

    MasterKeys.Wrapped wrap(byte[] key, byte[] bound) {
        byte[] master = keys.get(current);
        if (master == null) {
            throw new IllegalStateException("checked when it was made");
        }
        return new MasterKeys.Wrapped(current, Gcm.seal(master, key, bound));
    }

    byte[] unwrap(String master, byte[] wrapped, byte[] bound) {
        byte[] key = keys.get(master);
        if (key == null) {
            throw new MasterKeyMissing("the master key " + master + " is not there");
        }
        try {
            return Gcm.open(key, wrapped, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wrapped key was changed or is another's", e);
        }
    }

    @Override
    public byte[] pseudonymSecret() {
        return Arrays.copyOf(pseudonymSecret, pseudonymSecret.length);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
