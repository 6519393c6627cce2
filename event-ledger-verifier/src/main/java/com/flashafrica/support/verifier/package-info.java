/**
 * Checks a ledger from its published format alone, docs/ledger-format.md. Shares no code with what
 * writes ledgers, needs no database and nothing but the JDK.
 */
@NullMarked
package com.flashafrica.support.verifier;

import org.jspecify.annotations.NullMarked;
