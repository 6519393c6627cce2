package com.flashafrica.support.ledger;

import org.jspecify.annotations.Nullable;

/** This append can never be recorded: it is too large, or the database will not have it. */
public final class AppendRefused extends LedgerException {
    AppendRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
