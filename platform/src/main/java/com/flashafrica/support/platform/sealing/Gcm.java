package com.flashafrica.support.platform.sealing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/counter mode: a random nonce of 12 bytes first, the tag of 16 last. */
final class Gcm {
    private static final String MODE = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looked up once: asking all there are costs more than to seal a line. */
    private static final Provider PROVIDER = provider();

    private Gcm() {}

    private static Provider provider() {
        try {
            return Cipher.getInstance(MODE).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java seals by " + MODE, e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    static byte[] seal(byte[] key, byte[] plain, byte[] bound) {
        try {
            byte[] nonce = random(NONCE);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, bound);
            byte[] sealed = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java seals by " + MODE, e);
        }
    }

    /**
     * @throws GeneralSecurityException when it is not what was sealed, with that key, bound to that
     */
    static byte[] open(byte[] key, byte[] sealed, byte[] bound) throws GeneralSecurityException {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new GeneralSecurityException("too short");
        }
        return cipher(Cipher.DECRYPT_MODE, key, sealed, 0, bound)
                .doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, int offset, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(MODE, PROVIDER);
        cipher.init(
                mode,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE));
        cipher.updateAAD(bound);
        return cipher;
    }
}
