/** Accesses on their way from the outbox into the ledger, and where they came from. */
@NullMarked
package com.flashafrica.support.audit.access;

import org.jspecify.annotations.NullMarked;
