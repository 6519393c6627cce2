/** The ledger's beans: what both sides need to read it, and to know whether they can. */
@NullMarked
package com.flashafrica.support.platform.ledger;

import org.jspecify.annotations.NullMarked;
