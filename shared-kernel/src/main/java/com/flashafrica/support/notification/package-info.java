/** The published language of notifications: who is told what of a ticket, and what came of it. */
@NullMarked
package com.flashafrica.support.notification;

import org.jspecify.annotations.NullMarked;
