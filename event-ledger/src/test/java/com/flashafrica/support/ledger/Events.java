package com.flashafrica.support.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Small events for tests that care about places, not about what happened. */
public final class Events {
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");

    private Events() {}

    public static NewEvent event(String stream, long version) {
        return new NewEvent(
                stream,
                version,
                UUID.randomUUID(),
                "test.happened",
                1,
                NOON,
                "{\"n\":%d}".formatted(version).getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    static Append append(String stream, long version) {
        return new Append(List.of(event(stream, version)), null);
    }

    static Append append(String stream, long version, @Nullable RequestKey request) {
        return new Append(List.of(event(stream, version)), request);
    }
}
