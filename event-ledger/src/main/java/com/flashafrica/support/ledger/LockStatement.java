package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.LockedState.Answer;
import com.flashafrica.support.ledger.LockedState.KeyFound;
import com.flashafrica.support.ledger.LockedState.RequestName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Locks, then reads in later snapshots what a batch depends on: one round trip. */
final class LockStatement {
    private static final String PLAIN =
            LedgerSql.pipeline(LedgerSql.LOCK, LedgerSql.HEAD, LedgerSql.VERSIONS);
    private static final String WITH_REQUESTS = LedgerSql.pipeline(PLAIN, LedgerSql.REQUESTS);
    private static final String WITH_KEYS = LedgerSql.pipeline(PLAIN, LedgerSql.KEYS);
    private static final String WITH_BOTH = LedgerSql.pipeline(WITH_REQUESTS, LedgerSql.KEYS);

    private LockStatement() {}

    static String sql(Touched touched) {
        if (touched.keys().isEmpty()) {
            return touched.requests().isEmpty() ? PLAIN : WITH_REQUESTS;
        }
        return touched.requests().isEmpty() ? WITH_KEYS : WITH_BOTH;
    }

    static LockedState execute(
            PreparedStatement statement, long lockKey, Touched touched, OlderBatches older)
            throws SQLException {
        Parameters parameters =
                new Parameters(statement).number(lockKey).texts(touched.streamNames());
        if (!touched.requests().isEmpty()) {
            parameters.texts(touched.actors()).texts(touched.requestKeys());
        }
        if (!touched.keys().isEmpty()) {
            parameters.owned(touched.keys());
        }
        statement.execute();
        statement.getMoreResults();
        Head head = head(statement, older);
        statement.getMoreResults();
        Map<String, Long> versions = versions(statement);
        Map<RequestName, Answer> answers = Map.of();
        if (!touched.requests().isEmpty()) {
            statement.getMoreResults();
            answers = answers(statement);
        }
        Map<FreshKey, KeyFound> keys = Map.of();
        if (!touched.keys().isEmpty()) {
            statement.getMoreResults();
            keys = keys(statement, touched.keys());
        }
        return new LockedState(head, versions, answers, keys);
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

    private static Map<FreshKey, KeyFound> keys(PreparedStatement statement, Set<FreshKey> asked)
            throws SQLException {
        Map<FreshKey, KeyFound> found = new HashMap<>();
        try (ResultSet row = statement.getResultSet()) {
            for (FreshKey key : asked) {
                row.next();
                found.put(key, KeyFound.valueOf(row.getString(1)));
            }
        }
        return found;
    }
}
