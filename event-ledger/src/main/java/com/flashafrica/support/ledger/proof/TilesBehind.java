package com.flashafrica.support.ledger.proof;

/** The tiles are still being built: a proof would have to read too many events. */
public final class TilesBehind extends RuntimeException {
    private final long covered;

    TilesBehind(long covered) {
        super("tiles are stored up to position " + covered);
        this.covered = covered;
    }

    /** Proofs up to about this size can be had. */
    public long covered() {
        return covered;
    }
}
