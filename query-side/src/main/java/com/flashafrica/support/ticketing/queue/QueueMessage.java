package com.flashafrica.support.ticketing.queue;

import java.time.Instant;
import java.util.List;

/**
 * What the live stream of the list says of an event.
 *
 * @param tickets every ticket that it touched, as it is after the event
 */
record QueueMessage(long position, String type, Instant occurredAt, List<QueueRow> tickets) {}
