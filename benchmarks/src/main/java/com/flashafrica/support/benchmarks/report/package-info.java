/** What was measured, as a file for programs and one for people. */
@NullMarked
package com.flashafrica.support.benchmarks.report;

import org.jspecify.annotations.NullMarked;
