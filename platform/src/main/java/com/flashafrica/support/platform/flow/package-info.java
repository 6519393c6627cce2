/**
 * Spans of a story, under the trace id that its requests are answered with. Off unless asked for.
 */
@NullMarked
package com.flashafrica.support.platform.flow;

import org.jspecify.annotations.NullMarked;
