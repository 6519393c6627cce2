/** Replays for those who want to see how it came about. */
@NullMarked
package com.flashafrica.support.analytics.replay;

import org.jspecify.annotations.NullMarked;
