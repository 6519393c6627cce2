/** The ledger behind Axon: aggregate identifier = stream, sequence number = version - 1. */
@NullMarked
package com.flashafrica.support.ledger.axon;

import org.jspecify.annotations.NullMarked;
