/** A build that acknowledges what is not durable yet: the harness must see that it loses. */
@NullMarked
package com.flashafrica.support.standalone.faults.early;

import org.jspecify.annotations.NullMarked;
