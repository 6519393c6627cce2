/** Reading that is recorded: what is audited is written down before it is answered. */
@NullMarked
package com.flashafrica.support.platform.access;

import org.jspecify.annotations.NullMarked;
