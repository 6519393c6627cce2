/** Commands as they come in over HTTP, and what became of them in HTTP's terms. */
@NullMarked
package com.flashafrica.support.platform.requests;

import org.jspecify.annotations.NullMarked;
