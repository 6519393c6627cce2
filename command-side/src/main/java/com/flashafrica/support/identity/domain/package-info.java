/** What becomes of what is asked of accounts and keys: plain Java, no clock. */
@NullMarked
package com.flashafrica.support.identity.domain;

import org.jspecify.annotations.NullMarked;
