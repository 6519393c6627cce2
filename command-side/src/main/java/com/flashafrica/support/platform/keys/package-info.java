/** The keys to personal texts, where they are written: made, checked at the start, rotated. */
@NullMarked
package com.flashafrica.support.platform.keys;

import org.jspecify.annotations.NullMarked;
