/** Sending commands, and what becomes of them. */
@NullMarked
package com.flashafrica.support.platform.command;

import org.jspecify.annotations.NullMarked;
