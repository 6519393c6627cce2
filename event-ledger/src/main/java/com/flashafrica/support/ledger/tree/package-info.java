/**
 * The RFC 6962 tree over the ledger's leaves: arithmetic alone, no rows. Leaf number i, counted
 * from 0, is that of position i + 1.
 */
@NullMarked
package com.flashafrica.support.ledger.tree;

import org.jspecify.annotations.NullMarked;
