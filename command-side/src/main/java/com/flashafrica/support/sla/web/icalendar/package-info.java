/** Whole days out of iCalendar text (RFC 5545), whatever time zone this process is in. */
@NullMarked
package com.flashafrica.support.sla.web.icalendar;

import org.jspecify.annotations.NullMarked;
