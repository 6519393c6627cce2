/** Notifications in Axon: thin adapters around the domain, and what sets them off. */
@NullMarked
package com.flashafrica.support.notification.shell;

import org.jspecify.annotations.NullMarked;
