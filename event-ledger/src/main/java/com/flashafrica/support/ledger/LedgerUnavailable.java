package com.flashafrica.support.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The database did not answer in time. An append that fails so may or may not have been recorded:
 * only asking again under the same {@link RequestKey}, or looking at the stream, tells.
 */
public final class LedgerUnavailable extends LedgerException {
    public LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
