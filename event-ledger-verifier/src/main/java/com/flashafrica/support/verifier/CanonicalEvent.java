package com.flashafrica.support.verifier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the canonical bytes of an event say. Times are microseconds since 1970. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record CanonicalEvent(
        UUID ledger,
        long position,
        String stream,
        long version,
        UUID id,
        String type,
        int revision,
        long occurredAt,
        long recordedAt,
        byte[] payload,
        byte[] metadata) {
    private static final byte FORMAT = 1;

    public byte[] bytes() {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(buffer)) {
            out.writeByte(FORMAT);
            write(out, ledger);
            out.writeLong(position);
            write(out, stream.getBytes(StandardCharsets.UTF_8));
            out.writeLong(version);
            write(out, id);
            write(out, type.getBytes(StandardCharsets.UTF_8));
            out.writeInt(revision);
            out.writeLong(occurredAt);
            out.writeLong(recordedAt);
            write(out, payload);
            write(out, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return buffer.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** To the last byte. */
    static CanonicalEvent parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != FORMAT) {
                throw new MalformedException("the event has a format that is not known here");
            }
            CanonicalEvent event =
                    new CanonicalEvent(
                            new UUID(in.getLong(), in.getLong()),
                            in.getLong(),
                            text(in),
                            in.getLong(),
                            new UUID(in.getLong(), in.getLong()),
                            text(in),
                            in.getInt(),
                            in.getLong(),
                            in.getLong(),
                            field(in),
                            field(in));
            if (in.hasRemaining()) {
                throw new MalformedException("the event has bytes beyond its end");
            }
            return event;
        } catch (BufferUnderflowException _) {
            throw new MalformedException("the event's bytes end too soon");
        }
    }

    private static String text(ByteBuffer in) {
        return new String(field(in), StandardCharsets.UTF_8);
    }

    private static byte[] field(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new MalformedException("a field of the event is longer than the event");
        }
        byte[] field = new byte[length];
        in.get(field);
        return field;
    }
}
