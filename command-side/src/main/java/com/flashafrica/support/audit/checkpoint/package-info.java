/** What is signed of the ledger, when, and who outside is told of it. */
@NullMarked
package com.flashafrica.support.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
