/** Whole days out of iCalendar text (RFC 5545), whatever time zone this process is in. */
@NullMarked
package com.flashafrica.support.platform.rules.icalendar;

import org.jspecify.annotations.NullMarked;
