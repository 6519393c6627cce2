/** What the ledger said at any place or time: the folds of the views, stopped there. */
@NullMarked
package com.flashafrica.support.platform.history;

import org.jspecify.annotations.NullMarked;
