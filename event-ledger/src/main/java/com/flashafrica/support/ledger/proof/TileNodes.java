package com.flashafrica.support.ledger.proof;

import static com.flashafrica.support.ledger.proof.Tiles.HEIGHT;
import static com.flashafrica.support.ledger.proof.Tiles.WIDTH;

import com.flashafrica.support.ledger.tree.Nodes;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Subtrees from stored tiles, and from events where a tile is not full yet. For one proof: what was
 * read is kept, because the nodes of one proof share a few tiles.
 */
final class TileNodes implements Nodes {
    private record Place(int level, long number) {}

    private final Tiles tiles;
    private final Leaves leaves;
    private final long size;
    private final TreeHash hash = new TreeHash();
    private final Map<Place, List<byte[]>> read = new HashMap<>();

    TileNodes(Tiles tiles, Leaves leaves, long size) {
        this.tiles = tiles;
        this.leaves = leaves;
        this.size = size;
    }

    @Override
    public byte[] node(int level, long number) {
        int above = level % HEIGHT;
        int tileLevel = level / HEIGHT;
        long first = number << above;
        List<byte[]> tile = kept(new Place(tileLevel, first / WIDTH));
        int at = (int) (first % WIDTH);
        return Tiles.root(tile.subList(at, at + (1 << above)), hash);
    }

    private List<byte[]> kept(Place place) {
        List<byte[]> known = read.get(place);
        if (known == null) {
            known = tile(place);
            read.put(place, known);
        }
        return known;
    }

    /** Its hashes as far as the tree reaches. */
    private List<byte[]> tile(Place place) {
        return tiles.full(place.level(), place.number())
                .map(Arrays::asList)
                .orElseGet(() -> place.level() == 0 ? fromEvents(place) : fromBelow(place));
    }

    private List<byte[]> fromEvents(Place place) {
        long before = place.number() * WIDTH;
        return leaves.after(before, (int) Math.min(WIDTH, size - before));
    }

    /** A tile below may be full and not stored yet. */
    private List<byte[]> fromBelow(Place place) {
        long first = place.number() * WIDTH;
        long full = size >> (HEIGHT * place.level());
        int count = (int) Math.min(WIDTH, full - first);
        List<byte[]> roots = tiles.roots(place.level() - 1, first, count);
        for (int i = roots.size(); i < count; i++) {
            roots.add(Tiles.root(kept(new Place(place.level() - 1, first + i)), hash));
        }
        return roots;
    }
}
