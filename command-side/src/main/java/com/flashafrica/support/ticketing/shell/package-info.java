/** Tickets in Axon: thin adapters around the domain. */
@NullMarked
package com.flashafrica.support.ticketing.shell;

import org.jspecify.annotations.NullMarked;
