/**
 * Personal texts: sealed when an event is written, opened when somebody reads. In between, in the
 * ledger, in read models, in memory, they stay sealed, so that destroying a person's key erases
 * them everywhere at once.
 */
@NullMarked
package com.flashafrica.support.platform.sealing;

import org.jspecify.annotations.NullMarked;
