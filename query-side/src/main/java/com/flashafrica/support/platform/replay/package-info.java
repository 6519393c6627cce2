/** History played back as it was recorded, faster or slower. */
@NullMarked
package com.flashafrica.support.platform.replay;

import org.jspecify.annotations.NullMarked;
