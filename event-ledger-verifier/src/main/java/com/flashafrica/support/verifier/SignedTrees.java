package com.flashafrica.support.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the tree with what was signed of it: kept by the auditor, or told with the events. */
final class SignedTrees {
    private final TrustedKeys keys;
    private final Findings findings;
    private final Hashes hashes;

    /** By size; those that are still to be reached. */
    private final TreeMap<Long, List<Checkpoint>> kept = new TreeMap<>();

    private final List<Checkpoint> broken = new ArrayList<>();
    private @Nullable Checkpoint beyond;
    private boolean told;
    private long covered;
    private long largestGood;

    SignedTrees(TrustedKeys keys, Findings findings, Hashes hashes) {
        this.keys = keys;
        this.findings = findings;
        this.hashes = hashes;
    }

    /** One that the auditor kept; it must be met. */
    void keep(Checkpoint checkpoint) {
        if (keys.signed(checkpoint, findings)) {
            kept.computeIfAbsent(checkpoint.size(), _ -> new ArrayList<>()).add(checkpoint);
        }
    }

    /** The tree has reached that size. */
    void reached(long size, byte @Nullable [] root) {
        while (!kept.isEmpty() && kept.firstKey() <= size) {
            for (Checkpoint checkpoint : kept.pollFirstEntry().getValue()) {
                if (checkpoint.size() == size && Arrays.equals(checkpoint.root(), root)) {
                    good(size, size);
                } else {
                    broken.add(checkpoint);
                }
            }
        }
    }

    boolean wants(long size) {
        return !kept.isEmpty() && kept.firstKey() <= size;
    }

    /** One that stands beside the events, at the tree's size or beyond it. */
    void told(Checkpoint checkpoint, long size, byte @Nullable [] root) {
        if (!keys.signed(checkpoint, findings)) {
            return;
        }
        if (checkpoint.size() > size) {
            beyond = checkpoint;
        } else if (checkpoint.size() == size && Arrays.equals(checkpoint.root(), root)) {
            good(size, size);
        } else if (!told) {
            told = true;
            findings.add(
                    Code.ROOT_MISMATCH,
                    checkpoint.size(),
                    "the events up to there are not those that were signed; up to %d they are"
                            .formatted(covered));
        }
    }

    /** Leads from the events to the checkpoint beyond them. */
    void consistent(long from, long to, List<byte[]> proof, long size, byte @Nullable [] root) {
        Checkpoint target = beyond;
        boolean holds =
                target != null
                        && root != null
                        && from == size
                        && to == target.size()
                        && Consistency.holds(from, root, to, target.root(), proof, hashes);
        if (!holds || target == null) {
            findings.add(
                    Code.NOT_CONSISTENT,
                    to,
                    "the events do not lead to the checkpoint beyond them");
            return;
        }
        good(from, to);
        for (Checkpoint checkpoint : kept.getOrDefault(to, List.of())) {
            if (!Arrays.equals(checkpoint.root(), target.root())) {
                broken.add(checkpoint);
            }
        }
        kept.remove(to);
    }

    private void good(long upTo, long size) {
        covered = Math.max(covered, upTo);
        largestGood = Math.max(largestGood, size);
    }

    /**
     * @param all whether every event must be vouched for
     */
    void end(long size, boolean all) {
        for (Checkpoint checkpoint : broken) {
            boolean forked = largestGood >= checkpoint.size();
            findings.add(
                    forked ? Code.NOT_CONSISTENT : Code.ROOT_MISMATCH,
                    checkpoint.size(),
                    forked
                            ? "the checkpoint that was kept is one of another history"
                            : "the events up to there are not those that were signed");
        }
        kept.keySet()
                .forEach(wanted ->
                        findings.add(
                                Code.TRUNCATED,
                                size + 1,
                                "the checkpoint that was kept has %d events".formatted(wanted)));
        if (all && covered < size && findings.none()) {
            findings.add(
                    Code.UNCOVERED, covered + 1, "no checkpoint vouches for what is from here on");
        }
    }

    long covered() {
        return covered;
    }
}
