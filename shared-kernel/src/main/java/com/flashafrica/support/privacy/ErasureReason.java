package com.flashafrica.support.privacy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a person was erased. A word of ours and never somebody's own: what people write about a
 * person has to go with the person, and this stays for ever.
 */
public enum ErasureReason {
    /** The person asked for it. */
    REQUESTED,
    /** Nothing about the person may be kept any longer. */
    RETENTION,
    /** Whatever else there is; what it was is not kept. */
    OTHER;

    /** The word that a text is, in any case of letters; everything else is another reason. */
    public static ErasureReason of(@Nullable String text) {
        if (text == null) {
            return OTHER;
        }
        String word = text.strip().toUpperCase(Locale.ROOT);
        for (ErasureReason reason : values()) {
            if (reason.name().equals(word)) {
                return reason;
            }
        }
        return OTHER;
    }
}
