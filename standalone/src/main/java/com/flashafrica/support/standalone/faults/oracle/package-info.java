/**
 * Compares what clients were told with what the ledger holds and what everything else makes of it.
 */
@NullMarked
package com.flashafrica.support.standalone.faults.oracle;

import org.jspecify.annotations.NullMarked;
