package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.BatchPlan.Numbered;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a few events where nobody else is expected to write, and commits, in one round trip. Asks
 * nothing: where the ledger has moved, its positions are taken; where a stream has moved on, its
 * version is; where it has not come so far, there is no version to write; where a fresh key's owner
 * has another one, there is no id to write. Each of these fails the whole statement, and whoever
 * sent it tries again by the one that asks.
 */
final class LoneStatement {
    private static final int MOST = 4;
    private static final List<String> BY_EVENTS = byEvents(false);
    private static final List<String> BY_EVENTS_WITH_KEY = byEvents(true);

    private LoneStatement() {}

    static boolean fits(BatchPlan plan, Touched guard) {
        return plan.events().size() <= MOST
                && !plan.events().isEmpty()
                && guard.requests().isEmpty()
                && guard.keys().size() <= 1
                && guard.keys().size() == plan.keys().size()
                && plan.remembered().isEmpty();
    }

    static String sql(BatchPlan plan) {
        List<String> byEvents = plan.keys().isEmpty() ? BY_EVENTS : BY_EVENTS_WITH_KEY;
        return byEvents.get(plan.events().size() - 1);
    }

    private static List<String> byEvents(boolean withKey) {
        List<String> statements = new ArrayList<>();
        for (int events = 1; events <= MOST; events++) {
            List<String> parts = new ArrayList<>();
            parts.add(LedgerSql.LOCK);
            parts.add(LedgerSql.ADD_BATCH_UNASKED);
            if (withKey) {
                parts.add(LedgerSql.ADD_KEY_UNASKED);
            }
            parts.add(LedgerSql.addEventsUnasked(events));
            parts.add(LedgerSql.NOTIFY_UNASKED);
            parts.add("COMMIT");
            statements.add(LedgerSql.pipeline(parts.toArray(String[]::new)));
        }
        return statements;
    }

    static void execute(PreparedStatement statement, long lockKey, String channel, BatchPlan plan)
            throws SQLException {
        Parameters parameters = new Parameters(statement);
        Head head = plan.head();
        parameters
                .number(lockKey)
                .number(head.position())
                .bytes(head.hash())
                .bytes(head.frontier().toBytes());
        for (FreshKey key : plan.keys().values()) {
            bind(parameters, key, plan);
        }
        Set<String> begun = new HashSet<>();
        for (Numbered numbered : plan.events()) {
            NewEvent event = numbered.event();
            boolean follows = !begun.add(event.stream()) || event.version() == 1;
            bind(parameters, numbered, follows, plan);
        }
        parameters.text(channel).text(Long.toString(head.position()));
        statement.execute();
    }

    private static void bind(Parameters parameters, FreshKey key, BatchPlan plan)
            throws SQLException {
        parameters
                .text(key.owner())
                .text(key.wrappedBy())
                .uuid(key.id())
                .bytes(key.wrapped())
                .text(key.wrappedBy())
                .instant(plan.recordedAt());
    }

    /**
     * @param follows whether nothing is to be looked for: it is the first of its stream, or comes
     *     together with the one before it
     */
    private static void bind(
            Parameters parameters, Numbered numbered, boolean follows, BatchPlan plan)
            throws SQLException {
        NewEvent event = numbered.event();
        parameters
                .number(numbered.position())
                .text(event.stream())
                .flag(follows)
                .text(event.stream())
                .number(event.version() - 1)
                .number(event.version())
                .uuid(event.id())
                .text(event.type())
                .revision(event.revision())
                .instant(event.occurredAt())
                .instant(plan.recordedAt())
                .bytes(event.payload())
                .bytes(event.metadata())
                .bytes(numbered.hash());
    }
}
