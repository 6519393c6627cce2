/** What every slice publishes in the same way. */
@NullMarked
package com.flashafrica.support.kernel;

import org.jspecify.annotations.NullMarked;
