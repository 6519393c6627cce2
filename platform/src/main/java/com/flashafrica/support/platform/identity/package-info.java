/** Who sends a request, whether that still holds, and what they may do. */
@NullMarked
package com.flashafrica.support.platform.identity;

import org.jspecify.annotations.NullMarked;
