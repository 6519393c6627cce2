package com.flashafrica.support.ledger;

/** How an append ended; delivered only once the transaction that decided it has. */
sealed interface Outcome {
    PendingAppend pending();

    void deliver();

    record Answered(PendingAppend pending, Appended appended) implements Outcome {
        @Override
        public void deliver() {
            pending.answer.complete(appended);
        }
    }

    record Refused(PendingAppend pending, LedgerException reason) implements Outcome {
        @Override
        public void deliver() {
            pending.answer.completeExceptionally(reason);
        }
    }
}
