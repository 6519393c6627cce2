package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.BatchPlan.Numbered;
import com.flashafrica.support.ledger.LockedState.Answer;
import com.flashafrica.support.ledger.LockedState.RequestName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan and commits, in one round trip: lock (again; it counts), check that the ledger is
 * where the plan starts from, write all or nothing, notify, commit.
 */
final class WriteStatement {
    private static final String PLAIN =
            LedgerSql.pipeline(LedgerSql.LOCK, LedgerSql.WRITE, "COMMIT");
    private static final String WITH_REQUESTS =
            LedgerSql.pipeline(LedgerSql.LOCK, LedgerSql.WRITE_WITH_REQUESTS, "COMMIT");

    private WriteStatement() {}

    static String sql(BatchPlan plan, Touched guard) {
        return hasRequests(plan, guard) ? WITH_REQUESTS : PLAIN;
    }

    /** A request may be guarded although none is to be remembered: its append was refused. */
    private static boolean hasRequests(BatchPlan plan, Touched guard) {
        return !plan.remembered().isEmpty() || !guard.requests().isEmpty();
    }

    /** False when the ledger had moved on, so that nothing was written. */
    static boolean execute(
            PreparedStatement statement,
            long lockKey,
            String channel,
            BatchPlan plan,
            Touched guard)
            throws SQLException {
        Parameters parameters = new Parameters(statement).number(lockKey);
        bindGuard(parameters, plan, guard);
        parameters.number(plan.head().position()).bytes(plan.head().hash());
        if (hasRequests(plan, guard)) {
            bindRequests(parameters, plan.remembered());
        }
        bindEvents(parameters, plan);
        parameters.text(channel).text(Long.toString(plan.head().position()));
        statement.execute();
        statement.getMoreResults();
        try (ResultSet written = statement.getResultSet()) {
            return written.next();
        }
    }

    private static void bindGuard(Parameters parameters, BatchPlan plan, Touched guard)
            throws SQLException {
        parameters
                .number(plan.start())
                .texts(guard.streamNames())
                .numbers(guard.expectedVersions());
        if (hasRequests(plan, guard)) {
            parameters.texts(guard.actors()).texts(guard.keys());
        }
    }

    private static void bindRequests(Parameters parameters, Map<RequestName, Answer> remembered)
            throws SQLException {
        List<RememberedRequest> requests =
                remembered.values().stream().map(Answer::remembered).toList();
        List<@Nullable Instant> expires = new ArrayList<>();
        requests.forEach(request -> expires.add(request.expires()));
        parameters
                .texts(remembered.keySet().stream().map(RequestName::actor).toArray(String[]::new))
                .texts(remembered.keySet().stream().map(RequestName::key).toArray(String[]::new))
                .blobs(requests.stream().map(RememberedRequest::bodyDigest).toArray(byte[][]::new))
                .texts(requests.stream().map(RememberedRequest::stream).toArray(String[]::new))
                .numbers(requests.stream().mapToLong(RememberedRequest::version).toArray())
                .numbers(requests.stream().mapToLong(RememberedRequest::position).toArray())
                .instants(expires);
    }

    private static void bindEvents(Parameters parameters, BatchPlan plan) throws SQLException {
        List<Numbered> numbered = plan.events();
        List<NewEvent> events = numbered.stream().map(Numbered::event).toList();
        List<@Nullable Instant> occurred = new ArrayList<>();
        events.forEach(event -> occurred.add(event.occurredAt()));
        parameters
                .number(plan.start())
                .instant(plan.recordedAt())
                .texts(events.stream().map(NewEvent::stream).toArray(String[]::new))
                .numbers(events.stream().mapToLong(NewEvent::version).toArray())
                .uuids(events.stream().map(NewEvent::id).toList())
                .texts(events.stream().map(NewEvent::type).toArray(String[]::new))
                .revisions(events.stream().mapToInt(NewEvent::revision).toArray())
                .instants(occurred)
                .blobs(events.stream().map(NewEvent::payload).toArray(byte[][]::new))
                .blobs(events.stream().map(NewEvent::metadata).toArray(byte[][]::new))
                .blobs(numbered.stream().map(Numbered::hash).toArray(byte[][]::new));
    }
}
