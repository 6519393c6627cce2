/** How it is measured: loads, turns, medians. */
@NullMarked
package com.flashafrica.support.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
