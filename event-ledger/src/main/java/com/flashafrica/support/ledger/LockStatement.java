package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.LockedState.Answer;
import com.flashafrica.support.ledger.LockedState.RequestName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Locks, then reads in later snapshots what a batch depends on: one round trip. */
final class LockStatement {
    private static final String PLAIN =
            LedgerSql.pipeline(LedgerSql.LOCK, LedgerSql.HEAD, LedgerSql.VERSIONS);
    private static final String WITH_REQUESTS = LedgerSql.pipeline(PLAIN, LedgerSql.REQUESTS);

    private LockStatement() {}

    static String sql(Touched touched) {
        return touched.requests().isEmpty() ? PLAIN : WITH_REQUESTS;
    }

    static LockedState execute(
            PreparedStatement statement, long lockKey, Touched touched, OlderBatches older)
            throws SQLException {
        Parameters parameters =
                new Parameters(statement).number(lockKey).texts(touched.streamNames());
        if (!touched.requests().isEmpty()) {
            parameters.texts(touched.actors()).texts(touched.keys());
        }
        statement.execute();
        statement.getMoreResults();
        Head head = head(statement, older);
        statement.getMoreResults();
        Map<String, Long> versions = versions(statement);
        boolean more = statement.getMoreResults();
        return new LockedState(head, versions, more ? answers(statement) : Map.of());
    }

    private static Head head(PreparedStatement statement, OlderBatches older) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            if (!row.next()) {
                return Head.none();
            }
            return new Head(
                    row.getLong(1),
                    row.getBytes(2),
                    Columns.instant(row, 3),
                    older.frontier(row.getLong(1), row.getBytes(4)));
        }
    }

    private static Map<String, Long> versions(PreparedStatement statement) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                versions.put(row.getString(1), row.getLong(2));
            }
        }
        return versions;
    }

    private static Map<RequestName, Answer> answers(PreparedStatement statement)
            throws SQLException {
        Map<RequestName, Answer> answers = new HashMap<>();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                RememberedRequest remembered = Columns.remembered(row, 3);
                Appended replay =
                        new Appended(
                                remembered.stream(),
                                remembered.version(),
                                remembered.position(),
                                Columns.instant(row, 8),
                                true);
                answers.put(
                        new RequestName(row.getString(1), row.getString(2)),
                        new Answer(remembered, replay));
            }
        }
        return answers;
    }
}
