/** Files that come with messages: taken in, checked, sealed, and kept outside the ledger. */
@NullMarked
package com.flashafrica.support.ticketing.upload;

import org.jspecify.annotations.NullMarked;
