package com.flashafrica.support.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a ledger piece by piece, in order, from wherever it is read, and says what is wrong. Keeps
 * a few hashes and one number a stream, however long the ledger is.
 */
public final class LedgerCheck {
    private final Findings findings;
    private final TrustedKeys keys;
    private final Hashes hashes = new Hashes();
    private final SignedTrees signed;
    private final ChainCheck chain;
    private @Nullable Tiles tiles;

    /** Null from where an event is missing: there is no telling the root any more. */
    private @Nullable Tree tree;

    /**
     * @param hash of the event at {@code after}
     * @param frontier roots of the full subtrees over the events up to there, the largest first
     * @param checkpoints that the auditor kept
     */
    public LedgerCheck(
            UUID ledger,
            long after,
            byte[] hash,
            List<byte[]> frontier,
            TrustedKeys keys,
            List<String> checkpoints,
            Findings findings) {
        this.findings = findings;
        this.keys = keys;
        this.signed = new SignedTrees(keys, findings, hashes);
        this.chain = new ChainCheck(ledger, after, hash, hashes, findings);
        this.tree = new Tree(hashes, after, frontier);
        for (String note : checkpoints) {
            Checkpoint checkpoint = Checkpoint.of(note);
            if (checkpoint.size() < after) {
                findings.add(
                        Code.UNCOVERED,
                        checkpoint.size(),
                        "the events begin after the checkpoint that was kept");
            } else {
                signed.keep(checkpoint);
            }
        }
        if (after > 0) {
            signed.reached(after, root());
        }
    }

    /** Compares stored nodes of the tree as well; before the first event. */
    public void withTiles(StoredTiles stored) {
        tiles = new Tiles(hashes, findings, stored);
    }

    /** A key that is told; trusted when a trusted one says so. */
    public void key(String verifier, @Nullable String statement) {
        if (statement != null) {
            keys.follow(verifier, statement);
        }
    }

    /**
     * The next event.
     *
     * @param stated the hash that it carries
     */
    public void event(long position, byte[] canonical, byte[] stated) {
        long expected = chain.position() + 1;
        byte[] leaf = chain.next(position, canonical, stated);
        if (leaf == null) {
            return;
        }
        Tree growing = position == expected ? tree : null;
        tree = growing;
        if (growing != null) {
            growing.add(leaf);
            if (tiles != null) {
                tiles.add(leaf);
            }
        }
        if (signed.wants(position)) {
            signed.reached(position, root());
        }
    }

    /** A checkpoint that stands beside the events, where the tree has its size. */
    public void checkpoint(String note) {
        try {
            signed.told(Checkpoint.of(note), chain.position(), root());
        } catch (MalformedException e) {
            findings.add(Code.MALFORMED, chain.position(), e.words());
        }
    }

    /** Leads from the last event to the last checkpoint, which is beyond it. */
    public void consistency(long from, long to, List<byte[]> proof) {
        signed.consistent(from, to, proof, chain.position(), root());
    }

    /**
     * The commit that ends with the last event.
     *
     * @param frontier of its tree; null when it was written by a release without one
     */
    public void sealed(byte[] hash, byte @Nullable [] frontier) {
        Tree grown = tree;
        if (!Arrays.equals(hash, chain.hash())) {
            findings.add(Code.BATCH_MISMATCH, chain.position(), "its commit has another hash");
        } else if (frontier != null
                && grown != null
                && !Arrays.equals(frontier, grown.frontier())) {
            findings.add(Code.BATCH_MISMATCH, chain.position(), "its commit has another tree");
        }
    }

    /** Something that only who reads can see. */
    public void found(Code code, long position, String words) {
        findings.add(code, position, words);
    }

    /**
     * There is nothing more.
     *
     * @param until where the ledger was to end
     * @param covered whether a checkpoint must vouch for every event
     */
    public void end(long until, boolean covered) {
        if (chain.position() < until) {
            findings.add(
                    Code.TRUNCATED,
                    chain.position() + 1,
                    "the events go to %d only, not to %d".formatted(chain.position(), until));
        }
        signed.end(chain.position(), covered);
    }

    /** How far the events have come. */
    public long position() {
        return chain.position();
    }

    /** Up to where checkpoints vouch for them. */
    public long vouched() {
        return signed.covered();
    }

    private byte @Nullable [] root() {
        Tree grown = tree;
        return grown == null ? null : grown.root();
    }
}
