package com.flashafrica.support.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A decoded event: its payload in the newest revision, whatever revision was stored.
 *
 * @param <E> the payload's type
 */
public record Recorded<E>(
        long position,
        String stream,
        long version,
        UUID id,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        E payload,
        Map<String, String> metadata) {}
