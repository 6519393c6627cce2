package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.AuditEntry.Network;
import com.flashafrica.support.platform.ledger.LedgerReaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where requests came from, for as long as that is kept. */
@Component
final class AccessSources {
    private static final String LOOK_UP =
            "SELECT id, address, user_agent, times FROM access_source WHERE id = ANY (?)"
                    + " ORDER BY id, first_at, address, user_agent";

    private final JdbcTemplate database;

    AccessSources(LedgerReaders readers) {
        this.database = new JdbcTemplate(readers.source());
    }

    /** By the ids of requests and accesses; with one query. Blocks. */
    Map<String, List<Network>> of(Collection<String> ids) {
        Map<String, List<Network>> sources = new HashMap<>();
        if (!ids.isEmpty()) {
            database.query(
                    LOOK_UP,
                    row -> {
                        sources.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                .add(
                                        new Network(
                                                row.getString(2),
                                                row.getString(3),
                                                row.getLong(4)));
                    },
                    new Object[] {ids.toArray(String[]::new)});
        }
        return sources;
    }
}
