package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.platform.database.DatabaseMigration;
import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.client.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Fills an empty database. The schema is brought to where it was when the ledger was copied, then
 * to where it was when the keys were, then to today's: what later migrations do to rows, they do to
 * these too.
 */
final class Loading {
    private final DataSource source;
    private final DatabaseMigration migration;
    private final Progress progress;

    Loading(DataSource source, Progress progress) {
        this.source = source;
        this.migration = new DatabaseMigration(source);
        this.progress = progress;
    }

    void load(Archive ledger, Archive keys) throws SQLException, IOException {
        for (Archive archive : List.of(ledger, keys)) {
            Manifest manifest = archive.manifest();
            migration.migrateUpTo(manifest.ledgerSchema(), manifest.supportSchema());
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                fill(connection, archive);
                connection.commit();
            }
        }
        migration.migrate();
    }

    private void fill(Connection connection, Archive archive) throws SQLException, IOException {
        mustBeOfThisBuild(connection, archive.manifest());
        for (Manifest.Table table : archive.manifest().tables()) {
            progress.show(0, table.name());
            makeRoom(connection, table.name());
            try (InputStream rows = archive.content(table.content())) {
                long loaded =
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(
                                        new Tables.Table(table.name(), table.columns())
                                                .copy("FROM STDIN"),
                                        rows);
                if (loaded != table.rows()) {
                    throw new CannotStart(
                            "%s has %,d rows instead of %,d."
                                    .formatted(table.name(), loaded, table.rows()));
                }
            }
            numbersGoOn(connection, table.name());
        }
    }

    private static void mustBeOfThisBuild(Connection connection, Manifest manifest)
            throws SQLException {
        Tables known = Tables.of(connection);
        for (Manifest.Table table : manifest.tables()) {
            if (known.all().stream().noneMatch(one -> one.name().equals(table.name()))) {
                throw new CannotStart(
                        "The backup is of a newer version: this one knows no table %s."
                                .formatted(table.name()));
            }
        }
    }

    /** Migrations begin some tables with a row. The ledger's id is one, and refuses to go. */
    private static void makeRoom(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (table.equals("ledger")) {
                statement.execute("ALTER TABLE ledger DISABLE TRIGGER insert_only");
                statement.execute("DELETE FROM ledger");
                statement.execute("ALTER TABLE ledger ENABLE ALWAYS TRIGGER insert_only");
            } else if (isFilled(statement, table)) {
                statement.execute("DELETE FROM " + Tables.quoted(table));
            }
        }
    }

    private static boolean isFilled(Statement statement, String table) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "SELECT EXISTS (SELECT FROM %s)".formatted(Tables.quoted(table)))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** What the database numbers by itself goes on after what was loaded. */
    private static void numbersGoOn(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var statement =
                connection.prepareStatement(
                        "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass"
                                + " AND attidentity <> ''")) {
            statement.setString(1, Tables.quoted(table));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        for (String column : columns) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "SELECT setval(pg_get_serial_sequence('%s', '%s'), max(%s)) FROM %s"
                                .formatted(
                                        Tables.quoted(table),
                                        column,
                                        Tables.quoted(column),
                                        Tables.quoted(table)));
            }
        }
    }
}
