package com.flashafrica.support.verifier;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events one after the other: positions, versions, times, hashes. After something is wrong it goes
 * on from what was read, so that one change is one finding and what follows is still looked at.
 */
final class ChainCheck {
    private final UUID ledger;
    private final Hashes hashes;
    private final Findings findings;
    private final Versions versions = new Versions();
    private final boolean fromTheStart;
    private long position;
    private byte[] hash;
    private long recordedAt = Long.MIN_VALUE;

    ChainCheck(UUID ledger, long after, byte[] hash, Hashes hashes, Findings findings) {
        this.ledger = ledger;
        this.hashes = hashes;
        this.findings = findings;
        this.fromTheStart = after == 0;
        this.position = after;
        this.hash = hash;
    }

    long position() {
        return position;
    }

    byte[] hash() {
        return hash;
    }

    /** The event's leaf; null when it is not the next one and was left out. */
    byte @Nullable [] next(long at, byte[] canonical, byte[] stated) {
        long expected = position + 1;
        if (at < expected) {
            boolean twice = at == position;
            findings.add(
                    twice ? Code.DUPLICATE_POSITION : Code.OUT_OF_ORDER,
                    at,
                    twice ? "the position comes twice" : "the event comes after a later one");
            return null;
        }
        if (at > expected) {
            findings.add(
                    Code.POSITION_GAP, expected, "%d events are missing".formatted(at - expected));
        }
        byte[] leaf = hashes.leaf(canonical);
        if (!Arrays.equals(hashes.next(hash, leaf), stated) && at == expected) {
            findings.add(Code.HASH_MISMATCH, at, "the hash is not that of what the event says");
        }
        position = at;
        hash = stated;
        look(at, canonical);
        return leaf;
    }

    private void look(long at, byte[] canonical) {
        CanonicalEvent event;
        try {
            event = CanonicalEvent.parse(canonical);
        } catch (MalformedException e) {
            findings.add(Code.MALFORMED, at, e.words());
            return;
        }
        if (!event.ledger().equals(ledger)) {
            findings.add(Code.ANOTHER_LEDGER, at, "the event is one of ledger " + event.ledger());
        }
        if (event.position() != at) {
            findings.add(
                    Code.HASH_MISMATCH,
                    at,
                    "the event says that it is at position " + event.position());
        }
        if (event.recordedAt() < recordedAt) {
            findings.add(Code.TIME_STEPS_BACK, at, "recorded before the event in front of it");
        }
        recordedAt = Math.max(recordedAt, event.recordedAt());
        long before = versions.replace(event.stream(), event.version());
        boolean follows = event.version() == before + 1 || (before == 0 && !fromTheStart);
        if (!follows) {
            findings.add(
                    Code.VERSION_GAP,
                    at,
                    "version %d of its stream follows version %d"
                            .formatted(event.version(), before));
        }
    }
}
