package com.flashafrica.support.imports;

import org.jspecify.annotations.Nullable;

/**
 * What became of a ticket.
 *
 * @param events that this import appended to it
 * @param refusal why it could not be told
 */
record TicketTold(StagedTicket ticket, long events, @Nullable String refusal) {}
