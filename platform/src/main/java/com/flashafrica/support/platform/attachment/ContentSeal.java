package com.flashafrica.support.platform.attachment;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over pieces of a file: nonce, what is sealed, tag. A piece opens only as what it was
 * sealed as, so none can be left out, added, moved or taken from another file.
 */
public final class ContentSeal {
    private static final int PIECE = 256 * 1024;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final Place place;

    public ContentSeal(SecretKey key, Place place) {
        this.key = key;
        this.place = place;
    }

    public byte[] sealName(byte[] name) {
        return seal(place.ofName(), name, 0, name.length);
    }

    public byte[] openName(byte[] sealed) {
        return open(place.ofName(), sealed);
    }

    public List<byte[]> sealPieces(byte[] content) {
        int count = Math.ceilDiv(content.length, PIECE);
        List<byte[]> pieces = new ArrayList<>(count);
        for (int no = 0; no < count; no++) {
            int length = Math.min(PIECE, content.length - no * PIECE);
            pieces.add(seal(place.ofPiece(no, count), content, no * PIECE, length));
        }
        return pieces;
    }

    /**
     * @param no from 0
     * @param count of all pieces of the file
     */
    public byte[] openPiece(int no, int count, byte[] sealed) {
        return open(place.ofPiece(no, count), sealed);
    }

    private byte[] seal(byte[] belongsTo, byte[] bytes, int from, int length) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(length));
            cipher.doFinal(bytes, from, length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be sealed", e);
        }
    }

    private byte[] open(byte[] belongsTo, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), belongsTo)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("is not what was sealed here", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] belongsTo)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo);
        return cipher;
    }
}
