/** What would have happened under other rules. */
@NullMarked
package com.flashafrica.support.analytics.whatif;

import org.jspecify.annotations.NullMarked;
