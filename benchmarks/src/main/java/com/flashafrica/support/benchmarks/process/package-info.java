/** Processes of the product and of its stores, started for a benchmark and ended with it. */
@NullMarked
package com.flashafrica.support.benchmarks.process;

import org.jspecify.annotations.NullMarked;
