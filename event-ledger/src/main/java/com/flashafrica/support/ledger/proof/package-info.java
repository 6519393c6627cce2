/**
 * What the ledger can prove: stored nodes of its tree, proofs from them, and signed checkpoints.
 * Everything blocks on JDBC.
 */
@NullMarked
package com.flashafrica.support.ledger.proof;

import org.jspecify.annotations.NullMarked;
