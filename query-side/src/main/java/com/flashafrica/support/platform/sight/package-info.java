/** What of the ledger whom is shown, the same for a page, a list and a stream. */
@NullMarked
package com.flashafrica.support.platform.sight;

import org.jspecify.annotations.NullMarked;
