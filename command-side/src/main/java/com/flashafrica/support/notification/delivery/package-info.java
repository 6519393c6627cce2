/** Getting a notification to where it is to go, by mail and by webhook, and again until it is. */
@NullMarked
package com.flashafrica.support.notification.delivery;

import org.jspecify.annotations.NullMarked;
