package com.flashafrica.support.platform.attachment;

import com.flashafrica.support.people.PersonId;
import java.nio.charset.StandardCharsets;

/**
 * What something sealed belongs to, so that it opens nowhere else.
 *
 * @param owner whose key it is sealed with
 * @param digest SHA-256 of the whole file, lower-case hex
 */
public record Place(PersonId owner, String digest) {
    byte[] ofName() {
        return bytes("name");
    }

    byte[] ofPiece(int no, int pieces) {
        return bytes("piece " + no + " of " + pieces);
    }

    /** No part can be mistaken for another: neither a digest nor a part has a line end. */
    private byte[] bytes(String part) {
        return ("attachment\n" + part + "\n" + digest + "\n" + owner.value())
                .getBytes(StandardCharsets.UTF_8);
    }
}
