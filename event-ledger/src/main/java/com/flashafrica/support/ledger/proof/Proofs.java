package com.flashafrica.support.ledger.proof;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.tree.MerkleTree;
import java.util.List;
import javax.sql.DataSource;

/** Proofs over the ledger as it is stored now; a few reads each, however long it is. */
public final class Proofs {
    /** Events beyond the stored tiles that a proof may have to read. */
    private static final long MOST_UNSTORED = 20_000;

    private final LedgerReader reader;
    private final Tiles tiles;
    private final Leaves leaves;

    public Proofs(DataSource source, LedgerReader reader) {
        this.reader = reader;
        this.tiles = new Tiles(source);
        this.leaves = new Leaves(reader);
    }

    /**
     * @param position 1 to size
     * @param size 1 to the head
     */
    public Inclusion inclusion(long position, long size) {
        within(size);
        TileNodes nodes = new TileNodes(tiles, leaves, size);
        List<byte[]> path = new MerkleTree(size, nodes).inclusion(position - 1);
        return new Inclusion(nodes.node(0, position - 1), path);
    }

    /**
     * @param from 1 to {@code to}
     * @param to up to the head
     */
    public List<byte[]> consistency(long from, long to) {
        within(to);
        return new MerkleTree(to, new TileNodes(tiles, leaves, to)).consistency(from);
    }

    /** The roots of the full subtrees of that many leaves, the largest first. */
    public List<byte[]> frontier(long size) {
        within(size);
        return new MerkleTree(size, new TileNodes(tiles, leaves, size)).frontier();
    }

    private void within(long size) {
        if (size > reader.head()) {
            throw new IllegalArgumentException("the ledger has no " + size + " events");
        }
        long covered = tiles.covered();
        if (size - covered > MOST_UNSTORED) {
            throw new TilesBehind(covered);
        }
    }

    /**
     * @param leaf the event's own hash
     * @param path from there to the root, the nearest first
     */
    @SuppressWarnings("ArrayRecordComponent") // Shown, never compared.
    public record Inclusion(byte[] leaf, List<byte[]> path) {}
}
