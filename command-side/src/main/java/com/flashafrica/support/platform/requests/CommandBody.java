package com.flashafrica.support.platform.requests;

import com.flashafrica.support.platform.validation.OpaqueId;
import org.jspecify.annotations.Nullable;

/** The body of a command. Until there are logins, {@code by} is whoever the caller says it is. */
public interface CommandBody {
    @Nullable String by();

    /** Where there is nothing to say but who does it. */
    record Plain(@Nullable @OpaqueId String by) implements CommandBody {
        public static Plain orNobody(@Nullable Plain body) {
            return body == null ? new Plain(null) : body;
        }
    }
}
