package com.flashafrica.support.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recomputes the stored nodes of the tree, 256 a tile, and compares as tiles fill up. */
final class Tiles {
    private static final int WIDTH = 256;

    private final Hashes hashes;
    private final Findings findings;
    private final StoredTiles stored;
    private final long covered;

    /** Of each level, the hashes of the tile that is filling up. */
    private final List<List<byte[]>> filling = new ArrayList<>();

    private long leaves;

    Tiles(Hashes hashes, Findings findings, StoredTiles stored) {
        this.hashes = hashes;
        this.findings = findings;
        this.stored = stored;
        this.covered = stored.covered();
    }

    void add(byte[] leaf) {
        leaves++;
        add(0, leaf);
    }

    private void add(int level, byte[] hash) {
        if (filling.size() == level) {
            filling.add(new ArrayList<>(WIDTH));
        }
        List<byte[]> tile = filling.get(level);
        tile.add(hash);
        if (tile.size() == WIDTH) {
            byte[] root = root(tile);
            compare(level, (leaves - 1) >> (8 * (level + 1)), tile, root);
            tile.clear();
            add(level + 1, root);
        }
    }

    private void compare(int level, long number, List<byte[]> tile, byte[] root) {
        long width = 1L << (8 * level);
        byte[] row = stored.tile(level, number).orElse(null);
        if (row == null) {
            if (leaves <= covered) {
                findings.add(
                        Code.TILE_MISMATCH,
                        leaves,
                        "tile %d of level %d is missing".formatted(number, level));
            }
            return;
        }
        for (int i = 0; i < WIDTH; i++) {
            int at = (i + 1) * Hashes.SIZE;
            if (at + Hashes.SIZE > row.length
                    || !Arrays.equals(row, at, at + Hashes.SIZE, tile.get(i), 0, Hashes.SIZE)) {
                findings.add(
                        Code.TILE_MISMATCH,
                        (number * WIDTH + i) * width + 1,
                        "tile %d of level %d has another hash".formatted(number, level));
                return;
            }
        }
        if (!Arrays.equals(row, 0, Hashes.SIZE, root, 0, Hashes.SIZE)) {
            findings.add(
                    Code.TILE_MISMATCH,
                    number * WIDTH * width + 1,
                    "tile %d of level %d has another root".formatted(number, level));
        }
    }

    private byte[] root(List<byte[]> tile) {
        byte[][] level = tile.toArray(byte[][]::new);
        for (int width = WIDTH / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                level[i] = hashes.node(level[2 * i], level[2 * i + 1]);
            }
        }
        return level[0];
    }
}
