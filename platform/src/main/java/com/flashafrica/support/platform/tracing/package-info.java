/**
 * Spans of a story, under the trace id that its requests are answered with. Off unless asked for.
 */
@NullMarked
package com.flashafrica.support.platform.tracing;

import org.jspecify.annotations.NullMarked;
