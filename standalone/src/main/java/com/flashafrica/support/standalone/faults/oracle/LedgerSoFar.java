package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.faults.journal.Kind;
import com.flashafrica.support.standalone.faults.load.Findings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger holds, by SELECT from the database itself, a part more each time. */
final class LedgerSoFar {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 5_000;
    private static final Set<String> ASKED_FOR =
            Arrays.stream(Kind.values()).map(Kind::event).collect(Collectors.toSet());

    private final Supplier<DataSource> source;
    private final Findings findings;
    private final Map<String, List<Landing>> landings = new HashMap<>();
    private final Map<String, Map<String, Integer>> byTypeAndStream = new HashMap<>();
    private final Map<String, List<String>> notifications = new HashMap<>();
    private long head;

    /**
     * @param source asked for each time: a server that was started again is elsewhere
     */
    LedgerSoFar(Supplier<DataSource> source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Takes in what came since; each position must be the one after the last. */
    void readOn() throws SQLException {
        try (Connection connection = source.get().getConnection();
                PreparedStatement page =
                        connection.prepareStatement(
                                "SELECT position, stream, version, type, payload, metadata FROM"
                                        + " ledger_event WHERE position > ? ORDER BY position"
                                        + " LIMIT "
                                        + PAGE)) {
            int rows = PAGE;
            while (rows == PAGE) {
                page.setLong(1, head);
                rows = take(page);
            }
        }
    }

    private int take(PreparedStatement page) throws SQLException {
        int count = 0;
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) {
                count++;
                long position = rows.getLong(1);
                if (position != head + 1) {
                    findings.add("the ledger goes from %d to %d", head, position);
                }
                head = position;
                take(rows, position, rows.getString(2), rows.getString(4));
            }
        }
        return count;
    }

    private void take(ResultSet row, long position, String stream, String type)
            throws SQLException {
        byTypeAndStream.computeIfAbsent(type, _ -> new HashMap<>()).merge(stream, 1, Integer::sum);
        if (ASKED_FOR.contains(type)) {
            String key = JSON.readTree(row.getBytes(6)).path("correlation").asString("");
            landings.computeIfAbsent(key, _ -> new ArrayList<>(1))
                    .add(new Landing(key, type, stream, row.getLong(3), position));
        } else if (type.equals("notification.requested")) {
            JsonNode requested = JSON.readTree(row.getBytes(5));
            if (requested.path("cause").asString("").equals("MISSED")) {
                notifications
                        .computeIfAbsent(
                                requested.path("ticket").asString(), _ -> new ArrayList<>(1))
                        .add(stream);
            }
        }
    }

    long head() {
        return head;
    }

    /** Of that event, wherever it is. */
    List<Landing> landings(String key) {
        return landings.getOrDefault(key, List.of());
    }

    Map<String, List<Landing>> landings() {
        return landings;
    }

    /** How often the stream has that type of event. */
    int count(String type, String stream) {
        return byTypeAndStream.getOrDefault(type, Map.of()).getOrDefault(stream, 0);
    }

    /** Streams of the notifications that a ticket's misses set off. */
    List<String> notificationsOfMisses(String ticket) {
        return notifications.getOrDefault(ticket, List.of());
    }

    /** Which of these are not what the ledger holds at their positions. */
    List<Landing> notThere(List<Landing> told) throws SQLException {
        List<Landing> wrong = new ArrayList<>();
        try (Connection connection = source.get().getConnection();
                PreparedStatement one =
                        connection.prepareStatement(
                                "SELECT 1 FROM ledger_event WHERE position = ? AND stream = ?"
                                        + " AND version = ?")) {
            for (Landing landing : told) {
                one.setLong(1, landing.position());
                one.setString(2, landing.stream());
                one.setLong(3, landing.version());
                try (ResultSet row = one.executeQuery()) {
                    if (!row.next()) {
                        wrong.add(landing);
                    }
                }
            }
        }
        return wrong;
    }
}
