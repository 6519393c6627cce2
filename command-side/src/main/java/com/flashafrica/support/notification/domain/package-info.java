/** What notifications are sent, and what becomes of them: plain Java. */
@NullMarked
package com.flashafrica.support.notification.domain;

import org.jspecify.annotations.NullMarked;
