package com.flashafrica.support.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The sealing keys beside the ledger. Fresh ones come by the appender where an event comes with
 * them; everything else that happens to them is here. Each method works in the connection's
 * transaction.
 */
public final class SealingKeys {
    private static final String FIND =
            "SELECT owner, id, wrapped, wrapped_by FROM sealing_key WHERE owner = ANY (?)";
    private static final String RECORD =
            """
            INSERT INTO sealing_key (owner, id, wrapped, wrapped_by, created_at)
            SELECT ?, ?, ?, ?, ?
            WHERE NOT EXISTS (SELECT FROM sealing_master_retired m WHERE m.id = ?)
            ON CONFLICT (owner) DO NOTHING\
            """;
    private static final String DESTROY =
            """
            INSERT INTO sealing_key (owner, id, created_at, erased_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (owner) DO UPDATE SET wrapped = NULL, wrapped_by = NULL,
                erased_at = excluded.erased_at
            WHERE sealing_key.erased_at IS NULL\
            """;
    private static final String MASTERS =
            """
            WITH RECURSIVE master (id) AS (
                SELECT min(wrapped_by) FROM sealing_key WHERE wrapped_by IS NOT NULL
                UNION ALL
                SELECT (SELECT min(k.wrapped_by) FROM sealing_key k WHERE k.wrapped_by > master.id)
                FROM master WHERE master.id IS NOT NULL)
            SELECT id FROM master WHERE id IS NOT NULL\
            """;
    private static final String RETIRE =
            "INSERT INTO sealing_master_retired (id, retired_at) VALUES (?, ?)"
                    + " ON CONFLICT (id) DO NOTHING";
    private static final String OF_MASTER =
            """
            SELECT owner, id, wrapped, wrapped_by FROM sealing_key WHERE wrapped_by = ?
            LIMIT ? FOR UPDATE\
            """;
    private static final String REWRAP =
            """
            UPDATE sealing_key SET wrapped = ?, wrapped_by = ?
            WHERE owner = ? AND id = ? AND wrapped IS NOT NULL\
            """;

    private SealingKeys() {}

    /** Of those owners that have one, or had. */
    public static List<StoredKey> find(Connection connection, Collection<String> owners)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("text", owners.toArray(String[]::new)));
            return rows(statement);
        }
    }

    /**
     * Without an event, for what is kept beside the ledger.
     *
     * @return whether the key may be used: it is recorded, or was already
     */
    public static boolean record(Connection connection, FreshKey key, Instant at)
            throws SQLException {
        lock(connection);
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, key.owner());
            statement.setObject(2, key.id());
            statement.setBytes(3, key.wrapped());
            statement.setString(4, key.wrappedBy());
            statement.setObject(5, Columns.offset(at));
            statement.setString(6, key.wrappedBy());
            statement.executeUpdate();
        }
        return find(connection, List.of(key.owner())).stream()
                .anyMatch(stored -> stored.id().equals(key.id()) && !stored.isErased());
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LedgerSql.LOCK)) {
            lock.setLong(1, LedgerKeys.appendLock(LedgerKeys.idOf(connection)));
            lock.execute();
        }
    }

    /** For ever: an owner that had no key yet will not have one either. */
    public static void destroy(Connection connection, String owner, Instant at)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DESTROY)) {
            statement.setString(1, owner);
            statement.setObject(2, UUID.randomUUID());
            statement.setObject(3, Columns.offset(at));
            statement.setObject(4, Columns.offset(at));
            statement.executeUpdate();
        }
    }

    /** Ids of the master keys that keys are wrapped by. */
    public static Set<String> masters(Connection connection) throws SQLException {
        Set<String> masters = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(MASTERS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                masters.add(row.getString(1));
            }
        }
        return masters;
    }

    /**
     * Once this is committed, no appender of any process records a key wrapped by that master key:
     * the append lock is held until then.
     */
    public static void retireMaster(Connection connection, String master, Instant at)
            throws SQLException {
        lock(connection);
        try (PreparedStatement statement = connection.prepareStatement(RETIRE)) {
            statement.setString(1, master);
            statement.setObject(2, Columns.offset(at));
            statement.executeUpdate();
        }
    }

    /** Some of the keys that this master key wraps, locked. */
    public static List<StoredKey> wrappedBy(Connection connection, String master, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_MASTER)) {
            statement.setString(1, master);
            statement.setInt(2, most);
            return rows(statement);
        }
    }

    /** The same keys, wrapped otherwise; not those that were erased meanwhile. */
    public static void rewrap(Connection connection, Collection<FreshKey> keys)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REWRAP)) {
            for (FreshKey key : keys) {
                statement.setBytes(1, key.wrapped());
                statement.setString(2, key.wrappedBy());
                statement.setString(3, key.owner());
                statement.setObject(4, key.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<StoredKey> rows(PreparedStatement statement) throws SQLException {
        List<StoredKey> keys = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                keys.add(
                        new StoredKey(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getBytes(3),
                                row.getString(4)));
            }
        }
        return keys;
    }
}
