/**
 * One ordered, tamper-evident, insert-only ledger of events in PostgreSQL.
 *
 * <p>{@link com.flashafrica.support.ledger.GroupCommitAppender} writes, {@link
 * com.flashafrica.support.ledger.JdbcLedgerReader} reads, {@link
 * com.flashafrica.support.ledger.HeadSignal} wakes readers, {@link
 * com.flashafrica.support.ledger.EventCodec} turns records into bytes and back. The ledger knows
 * nothing of what its events mean.
 */
@NullMarked
package com.flashafrica.support.ledger;

import org.jspecify.annotations.NullMarked;
