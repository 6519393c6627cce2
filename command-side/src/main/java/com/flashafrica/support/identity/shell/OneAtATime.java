package com.flashafrica.support.identity.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Accounts are changed by one at a time, in whichever process: whether a name is free and whether
 * an administrator is left are questions about all of them. Rare enough to be no queue.
 */
final class OneAtATime {
    /** The lock's number in the database, whose others are the ledger's. */
    private static final long NUMBER = 0x6163_636f_756e_7473L;

    private final ReentrantLock here = new ReentrantLock();
    private final DataSource source;

    OneAtATime(DataSource source) {
        this.source = source;
    }

    /** The database's lock is its session's, so that the work has transactions of its own. */
    <T> T run(Supplier<T> work) {
        here.lock();
        try (Connection session = source.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + NUMBER + ")");
            try {
                return work.get();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + NUMBER + ")");
            }
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("changing accounts", null, e);
        } finally {
            here.unlock();
        }
    }
}
