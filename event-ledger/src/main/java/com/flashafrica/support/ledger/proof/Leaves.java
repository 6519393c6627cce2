package com.flashafrica.support.ledger.proof;

import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerUnavailable;
import java.util.ArrayList;
import java.util.List;

/** The leaves of events as they are stored now. */
final class Leaves {
    private final LedgerReader reader;

    Leaves(LedgerReader reader) {
        this.reader = reader;
    }

    /** Of as many events after that position; they must all be there. */
    List<byte[]> after(long position, int count) {
        ChainHash chain = new ChainHash(reader.ledgerId());
        List<byte[]> leaves = new ArrayList<>(count);
        for (LedgerEvent event : reader.page(position, count)) {
            if (event.position() == position + leaves.size() + 1) {
                leaves.add(chain.leaf(chain.canonical(event)));
            }
        }
        if (leaves.size() < count) {
            throw new LedgerUnavailable(
                    "position " + (position + leaves.size() + 1) + " is missing", null);
        }
        return leaves;
    }
}
