package com.flashafrica.support.verifier;

/** What can be wrong. Names are stable: programs may read them. */
public enum Code {
    /** What was read does not have the form it must have. */
    MALFORMED,
    /** It belongs to another ledger than the rest. */
    ANOTHER_LEDGER,
    /** From this position on, one or more events are missing. */
    POSITION_GAP,
    /** The position comes twice. */
    DUPLICATE_POSITION,
    /** The position comes after a later one. */
    OUT_OF_ORDER,
    /** The event is not the next of its stream. */
    VERSION_GAP,
    /** It was recorded before the event in front of it. */
    TIME_STEPS_BACK,
    /** The hash is not that of the hash before it and what the event says. */
    HASH_MISMATCH,
    /** A commit was sealed with another hash or another tree. */
    BATCH_MISMATCH,
    /** The event belongs to no commit. */
    UNSEALED,
    /** A stored node of the tree is not that of the events, or is missing. */
    TILE_MISMATCH,
    /** The tree over the events up to there is not the one that was signed. */
    ROOT_MISMATCH,
    /** A checkpoint that was kept does not lead to the later one: history was forked. */
    NOT_CONSISTENT,
    /** The signature does not fit what is signed. */
    BAD_SIGNATURE,
    /** No key that is trusted signed it. */
    UNKNOWN_KEY,
    /** The ledger ends before what was promised or signed. */
    TRUNCATED,
    /** From this position on, or up to it, no checkpoint vouches for anything. */
    UNCOVERED
}
