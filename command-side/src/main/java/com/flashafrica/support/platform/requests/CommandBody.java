package com.flashafrica.support.platform.requests;

import com.flashafrica.support.platform.validation.OpaqueId;
import org.jspecify.annotations.Nullable;

/** The body of a command. */
public interface CommandBody {
    /** Opaque id of whoever does it; null for whoever is signed in, and nobody else is taken. */
    @Nullable String by();

    /** Whether {@code by} can only be who is signed in; otherwise whoever answers it checks. */
    default boolean byIsSender() {
        return true;
    }

    /** Where there is nothing to say but who does it. */
    record Plain(@Nullable @OpaqueId String by) implements CommandBody {
        public static Plain orNobody(@Nullable Plain body) {
            return body == null ? new Plain(null) : body;
        }
    }
}
