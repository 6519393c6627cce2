package com.flashafrica.support.platform.attachment;

import com.flashafrica.support.platform.sealing.PersonalKey;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Seals a file in pieces. A piece opens only as what it was sealed as, so none can be left out,
 * added, moved or taken from another file.
 */
public final class ContentSeal {
    private static final int PIECE = 256 * 1024;

    private final PersonalKey key;
    private final Place place;

    public ContentSeal(PersonalKey key, Place place) {
        this.key = key;
        this.place = place;
    }

    public byte[] sealName(byte[] name) {
        return key.seal(name, place.ofName());
    }

    public byte[] openName(byte[] sealed) {
        return open(sealed, place.ofName());
    }

    public List<byte[]> sealPieces(byte[] content) {
        int count = Math.ceilDiv(content.length, PIECE);
        List<byte[]> pieces = new ArrayList<>(count);
        for (int no = 0; no < count; no++) {
            int end = Math.min(content.length, (no + 1) * PIECE);
            pieces.add(
                    key.seal(
                            Arrays.copyOfRange(content, no * PIECE, end),
                            place.ofPiece(no, count)));
        }
        return pieces;
    }

    /**
     * @param no from 0
     * @param count of all pieces of the file
     */
    public byte[] openPiece(int no, int count, byte[] sealed) {
        return open(sealed, place.ofPiece(no, count));
    }

    private byte[] open(byte[] sealed, byte[] bound) {
        try {
            return key.open(sealed, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("is not what was sealed here", e);
        }
    }
}
