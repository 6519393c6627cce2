/**
 * Service levels: calendars, policies and the one calculator of every clock.
 *
 * <p>Knows no ticket: what happened comes in as {@link com.flashafrica.support.sla.SlaMoment}s.
 * Plain Java, no clock, no I/O. Times are kept to the microsecond, as the ledger keeps them; what
 * is finer is cut off.
 */
@NullMarked
package com.flashafrica.support.sla;

import org.jspecify.annotations.NullMarked;
