/** HTML that came from outside, made safe to show. */
@NullMarked
package com.flashafrica.support.platform.html;

import org.jspecify.annotations.NullMarked;
