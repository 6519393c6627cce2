/**
 * The rules of service levels as they are and as they were: their stream in the ledger, which is
 * short, and not a view.
 */
@NullMarked
package com.flashafrica.support.sla.rules;

import org.jspecify.annotations.NullMarked;
