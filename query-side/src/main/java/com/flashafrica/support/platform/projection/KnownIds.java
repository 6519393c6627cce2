package com.flashafrica.support.platform.projection;

import java.util.BitSet;

/**
 * Which ids may be in a collection, as a Bloom filter of fixed size: one that it does not know is
 * not there and need not be looked for. Thinks of nothing as known only when it has seen all.
 */
final class KnownIds {
    /** Of two million ids it mistakes one in four hundred others for one of them; in 4 MB. */
    private static final int BITS = 1 << 25;

    private static final int PROBES = 5;

    private final BitSet bits = new BitSet();
    private boolean complete;

    /** Nothing is in the collection. */
    void beginEmpty() {
        bits.clear();
        complete = true;
    }

    /** Anything may be in it. */
    void giveUp() {
        bits.clear();
        complete = false;
    }

    void add(String id) {
        if (complete) {
            long hash = hash(id);
            for (int probe = 0; probe < PROBES; probe++) {
                bits.set(bit(hash, probe));
            }
        }
    }

    boolean mayContain(String id) {
        if (!complete) {
            return true;
        }
        long hash = hash(id);
        for (int probe = 0; probe < PROBES; probe++) {
            if (!bits.get(bit(hash, probe))) {
                return false;
            }
        }
        return true;
    }

    /** Two halves, of which every probe is another mixture. */
    private static int bit(long hash, int probe) {
        return ((int) hash + probe * (int) (hash >>> 32)) & (BITS - 1);
    }

    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        // The last characters, in which ids differ, reach all bits only after this.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
