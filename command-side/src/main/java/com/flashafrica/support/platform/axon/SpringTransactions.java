package com.flashafrica.support.platform.axon;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Spring's transactions for Axon's processors: a token and what came of its events, as one. */
final class SpringTransactions implements TransactionManager {
    private final PlatformTransactionManager manager;

    SpringTransactions(PlatformTransactionManager manager) {
        this.manager = manager;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = manager.getTransaction(TransactionDefinition.withDefaults());
        return new Transaction() {
            @Override
            public void commit() {
                manager.commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    manager.rollback(status);
                }
            }
        };
    }
}
