package com.flashafrica.support.ledger;

import org.jspecify.annotations.Nullable;

/** What can go wrong with a ledger; every cause has a name of its own. */
public abstract sealed class LedgerException extends RuntimeException
        permits AppendRefused,
                FreshKeyRefused,
                LedgerOverloaded,
                LedgerUnavailable,
                RequestReused,
                UnknownEventType,
                UnreadableEvent,
                VersionConflict {

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
