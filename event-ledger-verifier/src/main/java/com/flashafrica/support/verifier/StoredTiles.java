package com.flashafrica.support.verifier;

import java.util.Optional;

/** Where nodes of the tree are stored. */
public interface StoredTiles {
    /** The tile's root and its 256 hashes, one after the other; empty when it is not stored. */
    Optional<byte[]> tile(int level, long number);

    /** How many leaves the stored tiles cover. */
    long covered();
}
