package com.flashafrica.support.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A witness whose cosignatures are taken (C2SP tlog-cosignature, cosignature/v1). */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record WitnessKey(String name, byte[] id, byte[] rawPublic) {
    private static final int KEY = 33;
    private static final int LINE = 4 + 8 + 64;

    /**
     * @param verifier {@code <name>+<key id>+<type and key>}
     * @throws IllegalArgumentException when it is not a witness's
     */
    public static WitnessKey of(String verifier) {
        String[] parts = verifier.split("\\+", 3);
        if (parts.length == 3 && !parts[0].isEmpty()) {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            byte[] raw = Arrays.copyOfRange(typed, 1, Math.max(1, typed.length));
            byte[] id = Ed25519.keyId(parts[0], Ed25519.WITNESS, raw);
            if (typed.length == KEY
                    && typed[0] == Ed25519.WITNESS
                    && HexFormat.of().formatHex(id).equals(parts[1])) {
                return new WitnessKey(parts[0], id, raw);
            }
        }
        throw new IllegalArgumentException("not the key of a witness: " + verifier);
    }

    /**
     * @param line without its line break
     * @param checkpoint the text that was signed, without signatures
     */
    public boolean signed(String line, String checkpoint) {
        String start = "— " + name + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(line.substring(start.length()));
        } catch (IllegalArgumentException _) {
            return false;
        }
        if (bytes.length != LINE || !Arrays.equals(id, Arrays.copyOf(bytes, id.length))) {
            return false;
        }
        long time = ByteBuffer.wrap(bytes).getLong(id.length);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(
                ("cosignature/v1\ntime " + time + "\n").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(checkpoint.getBytes(StandardCharsets.UTF_8));
        return time >= 0
                && Ed25519.verifies(
                        rawPublic,
                        message.toByteArray(),
                        Arrays.copyOfRange(bytes, id.length + 8, LINE));
    }
}
