package com.flashafrica.support.notification;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a notification says of its ticket: never a word or a name of anybody's.
 *
 * @param number of the ticket: the ledger position of its opening
 * @param level after what happened
 * @param from the level before an escalation, else null
 * @param at when it happened
 * @param clock which target it is about; null where the ticket has none
 * @param dueAt when that target is used up, or was; null while the clock stands still
 */
public record TicketNews(
        long number,
        Priority priority,
        Level level,
        @Nullable Level from,
        Instant at,
        @Nullable ClockKind clock,
        @Nullable Instant dueAt) {}
