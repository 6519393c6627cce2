/** The published language of tickets: ids, commands, events and rejections. */
@NullMarked
package com.flashafrica.support.ticketing;

import org.jspecify.annotations.NullMarked;
