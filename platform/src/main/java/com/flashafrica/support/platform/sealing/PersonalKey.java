package com.flashafrica.support.platform.sealing;

import java.security.GeneralSecurityException;

/** Seals and opens what is no text of an event: files. */
public interface PersonalKey {
    /**
     * @param bound what the bytes are, so that they open as nothing else; no line but the first may
     *     be the name of a field
     */
    byte[] seal(byte[] plain, byte[] bound);

    /**
     * @throws GeneralSecurityException when it is not what was sealed, with that key, bound to that
     */
    byte[] open(byte[] sealed, byte[] bound) throws GeneralSecurityException;
}
