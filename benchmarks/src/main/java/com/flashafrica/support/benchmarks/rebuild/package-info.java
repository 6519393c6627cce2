/** How fast read models come back from the ledger. */
@NullMarked
package com.flashafrica.support.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
