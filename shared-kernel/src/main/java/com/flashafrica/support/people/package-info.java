/** People as the ledger knows them: opaque ids, never names. */
@NullMarked
package com.flashafrica.support.people;

import org.jspecify.annotations.NullMarked;
