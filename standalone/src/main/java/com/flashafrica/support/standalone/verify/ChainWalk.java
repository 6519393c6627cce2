package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.standalone.verify.Verification.Broken;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the events in order and says where the chain breaks. Needs nothing but what was read. */
final class ChainWalk {
    private final ChainHash chain;
    private long position;
    private byte[] hash = ChainHash.genesis();
    private Instant recordedAt = Instant.MIN;

    ChainWalk(UUID ledgerId) {
        chain = new ChainHash(ledgerId);
    }

    /** What is wrong with the next event; null when it follows. */
    @Nullable Broken next(LedgerEvent event) {
        long expected = position + 1;
        if (event.position() != expected) {
            return new Broken(expected, "the event is missing");
        }
        if (event.recordedAt().isBefore(recordedAt)) {
            return new Broken(expected, "it was recorded before the one in front of it");
        }
        hash = chain.next(hash, chain.leaf(chain.canonical(event)));
        if (!Arrays.equals(hash, event.hash())) {
            return new Broken(expected, "its hash is not that of what it says");
        }
        position = expected;
        recordedAt = event.recordedAt();
        return null;
    }

    /** A batch ends where an event with its hash stands. */
    @Nullable Broken endsBatch(byte[] batchHash) {
        return Arrays.equals(hash, batchHash)
                ? null
                : new Broken(position, "its batch was sealed with another hash");
    }

    long position() {
        return position;
    }

    byte[] hash() {
        return hash;
    }
}
