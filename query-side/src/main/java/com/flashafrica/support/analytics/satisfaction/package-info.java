/** How satisfied requesters were, told from the resolutions they rated. */
@NullMarked
package com.flashafrica.support.analytics.satisfaction;

import org.jspecify.annotations.NullMarked;
