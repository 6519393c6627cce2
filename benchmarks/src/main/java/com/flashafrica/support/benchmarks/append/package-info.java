/** Raw appends to the ledger, and what PostgreSQL can do. */
@NullMarked
package com.flashafrica.support.benchmarks.append;

import org.jspecify.annotations.NullMarked;
