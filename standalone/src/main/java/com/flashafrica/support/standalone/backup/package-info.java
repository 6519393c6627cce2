/** Copies of a ledger that prove themselves, and the keys to it, which are kept apart. */
@NullMarked
package com.flashafrica.support.standalone.backup;

import org.jspecify.annotations.NullMarked;
