/** Axon Framework, set up by hand: every component that matters is named here. */
@NullMarked
package com.flashafrica.support.platform.axon;

import org.jspecify.annotations.NullMarked;
