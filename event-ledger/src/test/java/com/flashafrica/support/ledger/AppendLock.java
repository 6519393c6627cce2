package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Holds a ledger's append lock from outside, so that appenders must wait. */
final class AppendLock implements AutoCloseable {
    private final Connection connection;

    AppendLock(EmbeddedLedger ledger) throws SQLException {
        connection = ledger.source().getConnection();
        connection.setAutoCommit(false);
        long key = LedgerKeys.appendLock(LedgerKeys.idOf(connection));
        try (PreparedStatement lock = connection.prepareStatement(LedgerSql.LOCK)) {
            lock.setLong(1, key);
            lock.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
