package com.flashafrica.support.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The canonical bytes of an event and its place in the hash chain, as docs/ledger-format.md freezes
 * them. Not for more than one thread at a time.
 */
public final class ChainHash {
    private static final int SIZE = 32;
    private static final int FORMAT = 1;
    private static final byte LEAF = 0;

    private final UUID ledgerId;
    private final MessageDigest sha256;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);

    public ChainHash(UUID ledgerId) {
        this.ledgerId = ledgerId;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the first event is chained to: 32 zero bytes. */
    public static byte[] genesis() {
        return new byte[SIZE];
    }

    /** SHA-256(previous ‖ leaf): the hash that the event carries. */
    public byte[] next(byte[] previous, byte[] leaf) {
        sha256.update(previous);
        return sha256.digest(leaf);
    }

    /** SHA-256(0x00 ‖ canonical bytes). */
    public byte[] leaf(byte[] canonical) {
        sha256.update(LEAF);
        return sha256.digest(canonical);
    }

    /** The canonical bytes of a recorded event. */
    public byte[] canonical(LedgerEvent event) {
        return canonical(
                event.position(),
                new NewEvent(
                        event.stream(),
                        event.version(),
                        event.id(),
                        event.type(),
                        event.revision(),
                        event.occurredAt(),
                        event.payload(),
                        event.metadata()),
                event.recordedAt());
    }

    byte[] canonical(long position, NewEvent event, Instant recordedAt) {
        buffer.reset();
        try (DataOutputStream out = new DataOutputStream(buffer)) {
            out.writeByte(FORMAT);
            write(out, ledgerId);
            out.writeLong(position);
            write(out, event.stream().getBytes(StandardCharsets.UTF_8));
            out.writeLong(event.version());
            write(out, event.id());
            write(out, event.type().getBytes(StandardCharsets.UTF_8));
            out.writeInt(event.revision());
            out.writeLong(Micros.since1970(event.occurredAt()));
            out.writeLong(Micros.since1970(recordedAt));
            write(out, event.payload());
            write(out, event.metadata());
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
}
