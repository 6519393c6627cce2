package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.ledger.proof.LedgerBroken;
import com.flashafrica.support.ledger.proof.Notary;
import com.flashafrica.support.ledger.proof.TileBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the tree's tiles up with the ledger and signs it when that is due. */
final class ProofWork implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ProofWork.class);

    private final TileBuilder tiles;
    private final @Nullable Notary notary;
    private final CheckpointProperties configured;
    private volatile @Nullable String trouble;

    ProofWork(TileBuilder tiles, @Nullable Notary notary, CheckpointProperties configured) {
        this.tiles = tiles;
        this.notary = notary;
        this.configured = configured;
    }

    @Override
    public void run() {
        try {
            sign();
            while (tiles.build() && !Thread.currentThread().isInterrupted()) {
                sign();
            }
            trouble = null;
        } catch (LedgerBroken | LedgerUnavailable e) {
            sayOnce(e);
        } catch (RuntimeException e) {
            LOG.error("The ledger's proofs do not go on", e);
        }
    }

    private void sign() {
        if (notary != null) {
            notary.signIfDue(configured.every(), configured.events());
        }
    }

    /** What keeps proofs from going on; null when nothing does. */
    @Nullable String trouble() {
        return trouble;
    }

    private void sayOnce(RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        if (!said.equals(trouble)) {
            LOG.error("Nothing more of the ledger is signed: {}", said);
        }
        trouble = said;
    }
}
