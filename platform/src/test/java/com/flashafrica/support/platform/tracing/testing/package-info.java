/** Spans for tests, of every module. */
@NullMarked
package com.flashafrica.support.platform.tracing.testing;

import org.jspecify.annotations.NullMarked;
