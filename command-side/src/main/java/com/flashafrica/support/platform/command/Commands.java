package com.flashafrica.support.platform.command;

import com.flashafrica.support.ledger.RequestKey;
import org.jspecify.annotations.Nullable;

/** Decides commands and appends what they yield. Blocks: called on virtual threads only. */
public interface Commands {
    /**
     * @param command a sealed command of a slice, such as a {@code TicketCommand}
     * @param ifMatch the etag the sender saw, when the command must not be decided on anything
     *     newer
     * @param request remembered with the append, so that sending it again appends nothing
     * @throws com.flashafrica.support.ledger.RequestReused the same key with another body
     */
    CommandOutcome send(
            Object command, Cause cause, @Nullable Long ifMatch, @Nullable RequestKey request);

    /**
     * The same for a request that was looked up just now and not found: it is not looked up again
     * before it is decided. Should it have come meanwhile, the append finds it all the same.
     */
    CommandOutcome sendNew(
            Object command, Cause cause, @Nullable Long ifMatch, @Nullable RequestKey request);
}
