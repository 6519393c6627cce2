package com.flashafrica.support.audit.trail;

import org.bson.Document;

/**
 * A part of the ledger, in the order in which it is read.
 *
 * @param after its first event is the one after this position, and {@code upTo} its last
 */
record AuditRange(long after, long upTo, boolean oldestFirst) {

    boolean isEmpty() {
        return after >= upTo;
    }

    /** What is left behind the position, which was read last. */
    AuditRange beyond(long position) {
        return oldestFirst
                ? new AuditRange(Math.max(after, position), upTo, true)
                : new AuditRange(after, Math.min(upTo, position - 1), false);
    }

    AuditRange upTo(long position) {
        return new AuditRange(after, Math.min(upTo, position), oldestFirst);
    }

    AuditRange after(long position) {
        return new AuditRange(Math.max(after, position), upTo, oldestFirst);
    }

    /** The part of it that is in the block. */
    AuditRange within(long block) {
        return after(block * AuditBlock.SIZE).upTo((block + 1) * AuditBlock.SIZE);
    }

    long firstBlock() {
        return AuditBlock.of(after + 1);
    }

    long lastBlock() {
        return AuditBlock.of(upTo);
    }

    Document blocks() {
        return new Document("$gte", firstBlock()).append("$lte", lastBlock());
    }
}
