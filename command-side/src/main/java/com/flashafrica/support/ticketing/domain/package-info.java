/** What a ticket decides, as plain tables: no framework, no clock, no I/O. */
@NullMarked
package com.flashafrica.support.ticketing.domain;

import org.jspecify.annotations.NullMarked;
