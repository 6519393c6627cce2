/** Every notification and what became of it: as a list, and live. */
@NullMarked
package com.flashafrica.support.notification.list;

import org.jspecify.annotations.NullMarked;
