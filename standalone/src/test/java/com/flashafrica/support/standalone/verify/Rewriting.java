package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.LedgerEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What somebody does who knows the format and wants the chain to fit what he changed. */
final class Rewriting {
    private Rewriting() {}

    static void hashes(Connection connection, long from) throws SQLException {
        JdbcLedgerReader reader =
                new JdbcLedgerReader(new SingleConnectionDataSource(connection, true));
        ChainHash chain = new ChainHash(reader.ledgerId());
        byte[] hash = reader.page(from - 2, 1).getFirst().hash();
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE ledger_event SET hash = ? WHERE position = ?")) {
            for (LedgerEvent event : reader.page(from - 1, 10_000)) {
                hash = chain.next(hash, chain.leaf(chain.canonical(event)));
                update.setBytes(1, hash);
                update.setLong(2, event.position());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
