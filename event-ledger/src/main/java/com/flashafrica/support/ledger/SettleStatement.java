package com.flashafrica.support.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks, under the lock, whether appends whose commit went unanswered are there. The stream and
 * version lead to at most one row, and the random event id says whose it is: an index of its own on
 * the id would be paid for by every append.
 */
final class SettleStatement {
    private SettleStatement() {}

    static Map<PendingAppend, Appended> execute(
            PreparedStatement statement, List<PendingAppend> batch) throws SQLException {
        Connection connection = statement.getConnection();
        List<NewEvent> last = batch.stream().map(pending -> pending.append.last()).toList();
        Object[] streams = last.stream().map(NewEvent::stream).toArray(String[]::new);
        Object[] versions = last.stream().map(NewEvent::version).toArray(Long[]::new);
        statement.setArray(1, connection.createArrayOf("text", streams));
        statement.setArray(2, connection.createArrayOf("int8", versions));
        statement.setArray(
                3, BinaryArray.uuids(connection, last.stream().map(NewEvent::id).toList()));
        Map<PendingAppend, Appended> settled = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int index = row.getInt(1) - 1;
                NewEvent event = last.get(index);
                settled.put(
                        batch.get(index),
                        new Appended(
                                event.stream(),
                                event.version(),
                                row.getLong(2),
                                Columns.instant(row, 3),
                                false));
            }
        }
        return settled;
    }
}
