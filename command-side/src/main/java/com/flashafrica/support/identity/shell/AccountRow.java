package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What signing in needs to know of an account.
 *
 * @param epoch what sessions must have begun in
 */
record AccountRow(
        PersonId person,
        String hash,
        Role role,
        @Nullable Level level,
        boolean enabled,
        long epoch) {
    static final String COLUMNS = "person, password_hash, role, level, enabled, epoch";

    static AccountRow of(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        return new AccountRow(
                new PersonId(row.getString("person")),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                level == null ? null : Level.valueOf(level),
                row.getBoolean("enabled"),
                row.getLong("epoch"));
    }

    /** Without the hash: it may end up in a log. */
    @Override
    public String toString() {
        return "AccountRow[" + person + "]";
    }
}
