package com.flashafrica.support.platform.requests;

import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What a request says around its command.
 *
 * @param caller whoever is signed in: in whose name everything happens that it sets off
 * @param ifMatch the etag the sender saw
 * @param key by which the ledger remembers it
 */
public record CommandRequest(
        Trace trace, Caller caller, @Nullable Long ifMatch, @Nullable RequestKey key) {

    public Cause cause() {
        return cause(null);
    }

    /**
     * @param channel that the command came through
     */
    public Cause cause(@Nullable String channel) {
        return new Cause(
                caller.actor(),
                caller.actorRole(),
                channel,
                trace.id(),
                trace.request(),
                caller.authenticated());
    }
}
