package com.flashafrica.support.standalone.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a schema, each after those it refers to. */
record Tables(List<Table> all) {
    /**
     * What a dated backup holds: the ledger, and what is worked off beside it. Every other table,
     * also one made long after this was written, is among the keys: what it is about may have to be
     * forgotten, and no old copy of it may bring that back.
     */
    private static final Set<String> OF_THE_LEDGER =
            Set.of(
                    "ledger",
                    "ledger_event",
                    "ledger_batch",
                    "ledger_request",
                    "ledger_tile",
                    "ledger_key",
                    "ledger_checkpoint",
                    "ledger_cosignature",
                    "ledger_checkpoint_told",
                    "token_entry",
                    "timer",
                    // Read from the ledger up to a place: they go back together.
                    "person_ticket",
                    "person_ticket_place",
                    "access_outbox");

    /** Made by migrations, whose versions the manifest names. */
    private static final String HISTORY = "%\\_schema\\_history";

    /**
     * @param columns but those that are computed
     */
    record Table(String name, List<String> columns) {
        boolean isOfTheLedger() {
            return OF_THE_LEDGER.contains(name);
        }

        String copy(String direction) {
            return "COPY %s (%s) %s (FORMAT binary)"
                    .formatted(
                            quoted(name),
                            String.join(", ", columns.stream().map(Tables::quoted).toList()),
                            direction);
        }
    }

    static Tables of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        each(
                connection,
                """
                SELECT c.relname, a.attname FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid
                 WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
                   AND c.relname NOT LIKE '%s'
                   AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                 ORDER BY c.relname, a.attnum
                """
                        .formatted(HISTORY),
                (table, column) ->
                        columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(column));
        Map<String, List<String>> references = new LinkedHashMap<>();
        each(
                connection,
                """
                SELECT f.relname, t.relname FROM pg_constraint k
                  JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
                 WHERE k.contype = 'f' AND f.oid <> t.oid
                """,
                (from, to) -> references.computeIfAbsent(from, _ -> new ArrayList<>()).add(to));
        Map<String, Table> ordered = new LinkedHashMap<>();
        columns.keySet().forEach(name -> order(name, columns, references, ordered));
        return new Tables(List.copyOf(ordered.values()));
    }

    private static void order(
            String name,
            Map<String, List<String>> columns,
            Map<String, List<String>> references,
            Map<String, Table> ordered) {
        List<String> own = columns.get(name);
        if (own == null || ordered.containsKey(name)) {
            return;
        }
        references
                .getOrDefault(name, List.of())
                .forEach(other -> order(other, columns, references, ordered));
        ordered.put(name, new Table(name, own));
    }

    List<Table> ofTheLedger() {
        return all.stream().filter(Table::isOfTheLedger).toList();
    }

    List<Table> ofTheKeys() {
        return all.stream().filter(table -> !table.isOfTheLedger()).toList();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private interface Pair {
        void take(String one, String other);
    }

    private static void each(Connection connection, String sql, Pair pair) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                pair.take(rows.getString(1), rows.getString(2));
            }
        }
    }
}
