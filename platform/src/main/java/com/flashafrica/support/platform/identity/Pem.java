package com.flashafrica.support.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Keys as text. */
final class Pem {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    static String of(Key key) {
        String what = key instanceof PrivateKey ? PRIVATE : PUBLIC;
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, LINES.encodeToString(key.getEncoded()), what);
    }

    static ECPrivateKey ecPrivate(String pem) throws GeneralSecurityException {
        var spec = new PKCS8EncodedKeySpec(bytes(pem, PRIVATE));
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
    }

    static ECPublicKey ecPublic(String pem) throws GeneralSecurityException {
        return (ECPublicKey) publicKey(pem, "EC");
    }

    /** Of either kind that tokens are signed with. */
    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        try {
            return publicKey(pem, "EC");
        } catch (InvalidKeySpecException _) {
            return publicKey(pem, "RSA");
        }
    }

    private static PublicKey publicKey(String pem, String algorithm)
            throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm)
                .generatePublic(new X509EncodedKeySpec(bytes(pem, PUBLIC)));
    }

    private static byte[] bytes(String pem, String what) throws InvalidKeyException {
        var block =
                Pattern.compile("-----BEGIN " + what + "-----([^-]+)-----END " + what + "-----")
                        .matcher(pem);
        if (!block.find()) {
            throw new InvalidKeyException("no " + what + " in the PEM");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
