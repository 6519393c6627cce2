package com.flashafrica.support.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** What a ledger is called inside its database, so that two of them there never meet. */
final class LedgerKeys {
    private LedgerKeys() {}

    static UUID idOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM ledger")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /** Key of the advisory lock that orders all appends. */
    static long appendLock(UUID ledgerId) {
        return ledgerId.getMostSignificantBits() ^ ledgerId.getLeastSignificantBits();
    }

    /** Channel of the notifications that carry the head. */
    static String channel(UUID ledgerId) {
        return "ledger_" + ledgerId.toString().replace("-", "");
    }
}
