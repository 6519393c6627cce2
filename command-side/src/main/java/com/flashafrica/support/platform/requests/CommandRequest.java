package com.flashafrica.support.platform.requests;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.web.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What a request says around its command.
 *
 * @param by opaque id of whoever sends it, as they say
 * @param ifMatch the etag the sender saw
 * @param key by which the ledger remembers it
 */
public record CommandRequest(
        Trace trace, @Nullable String by, @Nullable Long ifMatch, @Nullable RequestKey key) {
    private static final String NOBODY_KNOWN = "anonymous";

    /** In the given role when somebody is named, else nobody knows. */
    public Cause causeBy(ActorRole role) {
        return by == null ? certainlyBy(ActorRole.UNKNOWN, null) : certainlyBy(role, null);
    }

    /** In the given role, whether or not somebody is named. */
    public Cause certainlyBy(ActorRole role, @Nullable String channel) {
        return new Cause(
                by == null ? NOBODY_KNOWN : by, role, channel, trace.id(), trace.request());
    }
}
