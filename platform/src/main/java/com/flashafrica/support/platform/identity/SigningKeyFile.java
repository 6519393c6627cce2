package com.flashafrica.support.platform.identity;

import com.flashafrica.support.ledger.proof.KeyFile;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that access tokens are signed with: a file with the private key in PKCS #8 and the public
 * one, both PEM, that only its owner may read.
 */
public final class SigningKeyFile {
    private SigningKeyFile() {}

    /** The key in that file, made first when there is none. Two that make it at once agree. */
    public static ECKey readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of access tokens, " + file, e);
        }
    }

    /** Its public half alone, for whoever only verifies. */
    static ECKey readPublic(Path file) {
        try {
            String pem = Files.readString(file);
            return named(Pem.ecPublic(pem), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the public key of access tokens, " + file, e);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalArgumentException(file + " has no public P-256 key in PEM", e);
        }
    }

    private static ECKey read(Path file) throws IOException {
        String pem = Files.readString(file);
        try {
            return named(Pem.ecPublic(pem), Pem.ecPrivate(pem));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalArgumentException(
                    file + " does not hold a private and a public P-256 key in PEM", e);
        }
    }

    private static ECKey named(ECPublicKey open, @Nullable ECPrivateKey secret)
            throws JOSEException {
        ECKey.Builder key = new ECKey.Builder(Curve.P_256, open);
        if (secret != null) {
            key.privateKey(secret);
        }
        return key.keyIDFromThumbprint().build();
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            KeyFile.make(file, Pem.of(key.toECPrivateKey()) + Pem.of(key.toECPublicKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java makes P-256 keys", e);
        }
    }
}
