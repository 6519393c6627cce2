package com.flashafrica.support.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An event about to be appended.
 *
 * @param stream the history that it belongs to: 1 to 200 printable ASCII characters, no space
 * @param version its place in the stream, from 1, without a gap
 * @param id random; it is how an append whose commit went unanswered is recognised later
 * @param type logical name, never a class name: 1 to 200 printable ASCII characters, no space
 * @param revision of the type's shape, from 1
 * @param occurredAt when it happened, years 1 to 9999, cut to microseconds here
 * @param payload stored and hashed as given; not copied, so leave it alone afterwards
 * @param metadata stored and hashed as given; not copied, so leave it alone afterwards
 * @param freshKeys recorded in the same commit, unless they are already
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
public record NewEvent(
        String stream,
        long version,
        UUID id,
        String type,
        int revision,
        Instant occurredAt,
        byte[] payload,
        byte[] metadata,
        List<FreshKey> freshKeys) {

    public NewEvent(
            String stream,
            long version,
            UUID id,
            String type,
            int revision,
            Instant occurredAt,
            byte[] payload,
            byte[] metadata) {
        this(stream, version, id, type, revision, occurredAt, payload, metadata, List.of());
    }

    public NewEvent {
        Names.check("stream", stream);
        Names.check("type", type);
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(metadata, "metadata");
        if (version < 1 || revision < 1) {
            throw new IllegalArgumentException("version and revision count from 1");
        }
        if (occurredAt.isBefore(Micros.EARLIEST) || occurredAt.isAfter(Micros.LATEST)) {
            throw new IllegalArgumentException("occurredAt is outside the years 1 to 9999");
        }
        freshKeys = List.copyOf(freshKeys);
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** About what the event costs in memory and on the wire. */
    int bytes() {
        return 160 + stream.length() + type.length() + payload.length + metadata.length;
    }
}
