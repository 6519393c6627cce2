package com.flashafrica.support.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key that signs notes under the ledger's name. Safe for several threads. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final String name;
    private final PrivateKey key;
    private final byte[] rawPublic;
    private final byte[] id;

    private SigningKey(String name, PrivateKey key, byte[] rawPublic) {
        this.name = name;
        this.key = key;
        this.rawPublic = rawPublic;
        this.id = Ed25519.keyId(name, Ed25519.SIGNER, rawPublic);
    }

    /**
     * @param pem PKCS #8, such as {@code openssl genpkey -algorithm ed25519} writes
     * @throws IllegalArgumentException when it is anything else; tells nothing of what it is
     */
    public static SigningKey of(String name, String pem) {
        try {
            int begin = pem.indexOf(BEGIN);
            int end = pem.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalArgumentException("not a private key in PEM");
            }
            byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new SigningKey(name, key, Ed25519.rawPublic((EdECPrivateKey) key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** A new one, in PEM. */
    public static String make() {
        try {
            PrivateKey key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            String body =
                    Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
            return BEGIN + "\n" + body + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** The text, which ends with a line break, and a signature below it. */
    public String note(String text) {
        return text + "\n" + line(text);
    }

    private String line(String text) {
        try {
            byte[] signed = Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
            byte[] line = new byte[id.length + signed.length];
            System.arraycopy(id, 0, line, 0, id.length);
            System.arraycopy(signed, 0, line, id.length, signed.length);
            return "— " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    /** The public half as verifiers take it: {@code <name>+<key id>+<type and key>}. */
    public String verifier() {
        byte[] typed = new byte[rawPublic.length + 1];
        typed[0] = Ed25519.SIGNER;
        System.arraycopy(rawPublic, 0, typed, 1, rawPublic.length);
        return name
                + "+"
                + HexFormat.of().formatHex(id)
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return verifier();
    }
}
