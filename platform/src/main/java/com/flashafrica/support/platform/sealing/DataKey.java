package com.flashafrica.support.platform.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key to one person's texts. Which person and which field is bound to each of them. */
final class DataKey {
    static final int BYTES = 32;

    private final UUID id;
    private final byte[] key;

    DataKey(UUID id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    static DataKey random() {
        return new DataKey(UUID.randomUUID(), Gcm.random(BYTES));
    }

    UUID id() {
        return id;
    }

    /** For what is no text. What it seals is bound to what it is: no text is a file. */
    SecretKey secret() {
        return new SecretKeySpec(key, "AES");
    }

    /** Wrapped by the current master key. */
    MasterKeys.Wrapped wrapped(String owner, MasterKeys masters) {
        return masters.wrap(key, bound(owner, id));
    }

    static DataKey unwrapped(
            String owner, UUID id, String master, byte[] wrapped, MasterKeys masters) {
        return new DataKey(id, masters.unwrap(master, wrapped, bound(owner, id)));
    }

    SealedText seal(String text, String owner, String field) {
        byte[] sealed = Gcm.seal(key, text.getBytes(StandardCharsets.UTF_8), about(owner, field));
        return new SealedText(
                owner, field, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /**
     * @throws GeneralSecurityException when it was sealed for somebody else, as another field, or
     *     by another key, or was changed since
     */
    String open(SealedText text) throws GeneralSecurityException {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text.sealed());
            byte[] opened = Gcm.open(key, sealed, about(text.owner(), text.field()));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no base64url", e);
        }
    }

    /** What a text is bound to. No field has a line end in it. */
    private static byte[] about(String owner, String field) {
        return (field + "\n" + owner).getBytes(StandardCharsets.UTF_8);
    }

    /** What a wrapped key is bound to. */
    private static byte[] bound(String owner, UUID id) {
        byte[] name = owner.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + name.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
