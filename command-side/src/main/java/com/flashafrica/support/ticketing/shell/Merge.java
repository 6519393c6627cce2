package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.ticketing.TicketId;

/**
 * A merge that holds.
 *
 * @param number the merged ticket's: the ledger position of its opening
 * @param event id of the event that recorded the merge
 */
record Merge(TicketId ticket, long number, TicketId into, String event) {}
