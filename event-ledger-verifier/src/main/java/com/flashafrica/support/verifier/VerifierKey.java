package com.flashafrica.support.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public key as signed notes name it: {@code <name>+<key id>+<type and key>}. */
public record VerifierKey(String name, String id, PublicKey key) {
    private static final byte ED25519 = 1;
    private static final int LENGTH = 33;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * @throws IllegalArgumentException when it is none, or its id is not its own
     */
    public static VerifierKey of(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("not a verifier key: " + text);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key: " + text);
        }
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
        named.writeBytes(typed);
        String id = HexFormat.of().formatHex(new Hashes().of(named.toByteArray()), 0, 4);
        if (!id.equals(parts[1])) {
            throw new IllegalArgumentException("the key's id is not its own: " + text);
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509);
        encoded.writeBytes(Arrays.copyOfRange(typed, 1, LENGTH));
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
            return new VerifierKey(parts[0], id, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key: " + text, e);
        }
    }

    boolean verifies(String text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
