package com.flashafrica.support.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as recorded.
 *
 * @param position its place in the ledger: 1..n, without a gap, in commit order
 * @param stream the history that it belongs to, and {@code version} its place there, from 1
 * @param occurredAt when it happened, to the microsecond; may go backwards along positions
 * @param recordedAt when it was recorded, to the microsecond; never goes backwards
 * @param hash SHA-256 over the hash before it and its own leaf; see docs/ledger-format.md
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
public record LedgerEvent(
        long position,
        String stream,
        long version,
        UUID id,
        String type,
        int revision,
        Instant occurredAt,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        byte[] hash) {}
