package com.flashafrica.support.ledger;

/**
 * The append brought a key that may not be used: another process gave its owner one first, the
 * owner was erased, or what wraps it is being destroyed. Nothing was recorded; whoever seals anew
 * finds out which it is.
 */
public final class FreshKeyRefused extends LedgerException {
    private final FreshKey key;

    FreshKeyRefused(FreshKey key) {
        super("the fresh key " + key.id() + " may not be used", null);
        this.key = key;
    }

    public FreshKey key() {
        return key;
    }
}
