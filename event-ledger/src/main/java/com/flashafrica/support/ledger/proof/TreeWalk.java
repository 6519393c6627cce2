package com.flashafrica.support.ledger.proof;

import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.tree.Frontier;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.util.Arrays;
import java.util.List;

/** Chain and tree, recomputed from the events one after the other. */
final class TreeWalk {
    private static final int PAGE = 2_000;

    private final LedgerReader reader;
    private final ChainHash chain;
    private final TreeHash tree = new TreeHash();
    private Frontier frontier;
    private byte[] hash;

    TreeWalk(LedgerReader reader, Frontier frontier, byte[] hash) {
        this.reader = reader;
        this.chain = new ChainHash(reader.ledgerId());
        this.frontier = frontier;
        this.hash = hash;
    }

    /**
     * @throws LedgerBroken when an event is missing or not what its hash says
     */
    void to(long position) {
        while (frontier.size() < position) {
            long before = frontier.size();
            int wanted = (int) Math.min(PAGE, position - before);
            List<LedgerEvent> page = reader.page(before, wanted);
            page.forEach(this::add);
            if (page.isEmpty()) {
                throw new LedgerBroken(before + 1, "the event is missing");
            }
        }
    }

    private void add(LedgerEvent event) {
        long expected = frontier.size() + 1;
        if (event.position() != expected) {
            throw new LedgerBroken(expected, "the event is missing");
        }
        byte[] leaf = chain.leaf(chain.canonical(event));
        hash = chain.next(hash, leaf);
        if (!Arrays.equals(hash, event.hash())) {
            throw new LedgerBroken(expected, "its hash is not that of what it says");
        }
        frontier = frontier.append(leaf, tree);
    }

    Frontier frontier() {
        return frontier;
    }

    byte[] hash() {
        return hash;
    }

    byte[] root() {
        return frontier.root(tree);
    }
}
