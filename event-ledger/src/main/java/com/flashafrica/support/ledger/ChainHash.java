package com.flashafrica.support.ledger;

import java.nio.ByteBuffer;
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
    private static final byte FORMAT = 1;

    /** All but the two names, the payload and the metadata. */
    private static final int FIXED =
            Byte.BYTES + 2 * 2 * Long.BYTES + 4 * Long.BYTES + 5 * Integer.BYTES;

    private static final byte LEAF = 0;

    private final UUID ledgerId;
    private final MessageDigest sha256;

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
        byte[] stream = event.stream().getBytes(StandardCharsets.UTF_8);
        byte[] type = event.type().getBytes(StandardCharsets.UTF_8);
        int named = stream.length + type.length;
        int said = event.payload().length + event.metadata().length;
        ByteBuffer out = ByteBuffer.allocate(FIXED + named + said);
        out.put(FORMAT);
        put(out, ledgerId);
        out.putLong(position);
        put(out, stream);
        out.putLong(event.version());
        put(out, event.id());
        put(out, type);
        out.putInt(event.revision());
        out.putLong(Micros.since1970(event.occurredAt()));
        out.putLong(Micros.since1970(recordedAt));
        put(out, event.payload());
        put(out, event.metadata());
        return out.array();
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void put(ByteBuffer out, byte[] bytes) {
        out.putInt(bytes.length).put(bytes);
    }
}
