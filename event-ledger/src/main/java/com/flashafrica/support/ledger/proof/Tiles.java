package com.flashafrica.support.ledger.proof;

import com.flashafrica.support.ledger.tree.TreeHash;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The stored nodes of the tree: {@value #WIDTH} hashes a tile, of every eighth level. */
final class Tiles {
    /** Hashes of a full tile. */
    static final int WIDTH = 256;

    /** Levels of the tree from one tile to the one above. */
    static final int HEIGHT = 8;

    private final Sql sql;

    Tiles(DataSource source) {
        this.sql = new Sql(source);
    }

    Optional<byte[][]> full(int level, long number) {
        return sql.row(
                "SELECT hashes FROM ledger_tile WHERE level = ? AND number = ?",
                row -> split(row.getBytes(1)),
                level,
                number);
    }

    /** Of the tiles from that number on, in order; fewer when there is a gap or an end. */
    List<byte[]> roots(int level, long first, int count) {
        return sql.rows(
                "SELECT root FROM ledger_tile WHERE level = ? AND number >= ? AND number < ?"
                        + " ORDER BY number",
                row -> row.getBytes(1),
                level,
                first,
                first + count);
    }

    /** Positions whose leaves are stored: all up to this one. */
    long covered() {
        return sql.row(
                                "SELECT number + 1 FROM ledger_tile WHERE level = 0"
                                        + " ORDER BY number DESC LIMIT 1",
                                row -> row.getLong(1))
                        .orElse(0L)
                * WIDTH;
    }

    static byte[][] split(byte[] hashes) {
        byte[][] split = new byte[hashes.length / TreeHash.SIZE][];
        Arrays.setAll(
                split, i -> Arrays.copyOfRange(hashes, i * TreeHash.SIZE, (i + 1) * TreeHash.SIZE));
        return split;
    }

    static byte[] join(List<byte[]> hashes) {
        byte[] joined = new byte[hashes.size() * TreeHash.SIZE];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, i * TreeHash.SIZE, TreeHash.SIZE);
        }
        return joined;
    }

    /** The root over a power of two of hashes. */
    static byte[] root(List<byte[]> hashes, TreeHash hash) {
        byte[][] level = hashes.toArray(byte[][]::new);
        for (int width = level.length; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                level[i] = hash.node(level[2 * i], level[2 * i + 1]);
            }
        }
        return level[0];
    }
}
