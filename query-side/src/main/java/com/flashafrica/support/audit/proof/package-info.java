/** What an auditor takes away: checkpoints, proofs, and the ledger's own bytes. */
@NullMarked
package com.flashafrica.support.audit.proof;

import org.jspecify.annotations.NullMarked;
