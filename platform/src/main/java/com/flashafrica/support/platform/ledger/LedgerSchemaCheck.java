package com.flashafrica.support.platform.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Whether the database has the schema this build needs: the ledger's and the command side's, whose
 * person directory the query side reads.
 */
public final class LedgerSchemaCheck {
    /** Where the ledger's migrations are recorded. */
    public static final String LEDGER_HISTORY = "ledger_schema_history";

    /** Where the command side's migrations are recorded. */
    public static final String SUPPORT_HISTORY = "support_schema_history";

    /** The newest migrations that this build knows. */
    public static final MigrationVersion LEDGER = MigrationVersion.fromVersion("52");

    public static final MigrationVersion SUPPORT = MigrationVersion.fromVersion("72");

    private final DataSource source;

    public LedgerSchemaCheck(DataSource source) {
        this.source = source;
    }

    /** Whether both are there, or newer ones. */
    public boolean isInPlace() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return has(connection, LEDGER_HISTORY, LEDGER)
                    && has(connection, SUPPORT_HISTORY, SUPPORT);
        }
    }

    private static boolean has(Connection connection, String history, MigrationVersion needed)
            throws SQLException {
        return exists(connection, history)
                && newest(connection, history).isAtLeast(needed.getVersion());
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static MigrationVersion newest(Connection connection, String history)
            throws SQLException {
        MigrationVersion newest = MigrationVersion.EMPTY;
        // Table names are the two constants above.
        String sql = "SELECT version FROM " + history + " WHERE success AND version IS NOT NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                MigrationVersion version = MigrationVersion.fromVersion(rows.getString(1));
                newest = version.compareTo(newest) > 0 ? version : newest;
            }
        }
        return newest;
    }
}
