package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.FreshKey;

/** Records a key where no event comes with it. Blocks. */
@FunctionalInterface
public interface KeyRecorder {
    /**
     * @return false when the key may not be used: its owner has another, or none for ever
     */
    boolean record(FreshKey key);
}
