package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, not yet recorded.
 *
 * @param by who did it, where that is somebody else than the command's sender: in imported history
 */
public record Occurred(TicketEvent event, Instant at, @Nullable PersonId by) {}
