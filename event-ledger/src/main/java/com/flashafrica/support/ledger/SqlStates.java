package com.flashafrica.support.ledger;

import java.sql.SQLException;

/** What an SQLSTATE tells about who is to blame. */
final class SqlStates {
    private SqlStates() {}

    /** The statement's data broke a rule; trying again unchanged cannot help. */
    static boolean blameTheData(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && (state.startsWith("22") // data exception
                        || breaksARule(e)
                        || state.startsWith("54") // program limit
                        || state.startsWith("P0")); // raised by a trigger
    }

    /** A key that is there already, or a value that is missing. */
    static boolean breaksARule(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }
}
