/** Tokens for tests, of every module. */
@NullMarked
package com.flashafrica.support.platform.identity.testing;

import org.jspecify.annotations.NullMarked;
