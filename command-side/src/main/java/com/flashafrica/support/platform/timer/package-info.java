/** Durable timers: rows in the ledger's PostgreSQL that become work when their time has come. */
@NullMarked
package com.flashafrica.support.platform.timer;

import org.jspecify.annotations.NullMarked;
