package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.BatchPlan.Numbered;
import com.flashafrica.support.ledger.LockedState.Answer;
import com.flashafrica.support.ledger.LockedState.RequestName;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan and commits, in one round trip: lock (again; it counts), add the batch if the
 * ledger is where the plan starts from, add what belongs to the batch, notify, commit.
 */
final class WriteStatement {
    /** By what there is of many events, requests and keys. */
    private static final List<String> STATEMENTS =
            IntStream.range(0, 8)
                    .mapToObj(n -> sql((n & 1) != 0, (n & 2) != 0, (n & 4) != 0))
                    .toList();

    private final Parameters parameters;
    private final BatchPlan plan;
    private final Touched guard;

    private WriteStatement(PreparedStatement statement, BatchPlan plan, Touched guard)
            throws SQLException {
        this.parameters = new Parameters(statement);
        this.plan = plan;
        this.guard = guard;
    }

    private static String sql(boolean many, boolean withRequests, boolean withKeys) {
        List<String> parts = new ArrayList<>();
        parts.add(LedgerSql.LOCK);
        parts.add(
                LedgerSql.ADD_BATCH
                        + (withRequests ? LedgerSql.NO_REQUEST_KNOWN : "")
                        + (withKeys ? LedgerSql.KEYS_USABLE : ""));
        if (withRequests) {
            parts.add(LedgerSql.REMEMBER);
        }
        if (withKeys) {
            parts.add(LedgerSql.ADD_KEYS);
        }
        parts.add(many ? LedgerSql.ADD_EVENTS : LedgerSql.ADD_EVENT);
        parts.add(LedgerSql.NOTIFY);
        parts.add("COMMIT");
        return LedgerSql.pipeline(parts.toArray(String[]::new));
    }

    static String sql(BatchPlan plan, Touched guard) {
        return STATEMENTS.get(
                (plan.events().size() == 1 ? 0 : 1)
                        + (hasRequests(plan, guard) ? 2 : 0)
                        + (hasKeys(plan, guard) ? 4 : 0));
    }

    /** A request may be guarded although none is to be remembered: its append was refused. */
    private static boolean hasRequests(BatchPlan plan, Touched guard) {
        return !plan.remembered().isEmpty() || !guard.requests().isEmpty();
    }

    /** Likewise. */
    private static boolean hasKeys(BatchPlan plan, Touched guard) {
        return !plan.keys().isEmpty() || !guard.keys().isEmpty();
    }

    /** False when the ledger had moved on, so that nothing was written. */
    static boolean execute(
            PreparedStatement statement,
            long lockKey,
            String channel,
            BatchPlan plan,
            Touched guard)
            throws SQLException {
        new WriteStatement(statement, plan, guard).bind(lockKey, channel);
        statement.execute();
        statement.getMoreResults();
        return statement.getUpdateCount() == 1;
    }

    private void bind(long lockKey, String channel) throws SQLException {
        parameters.number(lockKey);
        batch().bytes(plan.head().frontier().toBytes())
                .number(plan.start())
                .texts(guard.streamNames())
                .numbers(guard.expectedVersions());
        if (hasRequests(plan, guard)) {
            parameters.texts(guard.actors()).texts(guard.requestKeys());
        }
        if (hasKeys(plan, guard)) {
            parameters.owned(guard.keys());
        }
        if (hasRequests(plan, guard)) {
            bindRequests();
            batch();
        }
        if (hasKeys(plan, guard)) {
            bindKeys();
            batch();
        }
        if (plan.events().size() == 1) {
            bind(plan.events().getFirst());
        } else {
            bind(plan.events());
        }
        batch();
        parameters.text(channel).text(Long.toString(plan.head().position()));
        batch();
    }

    private Parameters batch() throws SQLException {
        return parameters.number(plan.head().position()).bytes(plan.head().hash());
    }

    private void bindRequests() throws SQLException {
        Set<RequestName> names = plan.remembered().keySet();
        List<RememberedRequest> requests =
                plan.remembered().values().stream().map(Answer::remembered).toList();
        List<@Nullable Instant> expires = new ArrayList<>();
        requests.forEach(request -> expires.add(request.expires()));
        parameters
                .texts(names.stream().map(RequestName::actor).toArray(String[]::new))
                .texts(names.stream().map(RequestName::key).toArray(String[]::new))
                .blobs(requests.stream().map(RememberedRequest::bodyDigest).toArray(byte[][]::new))
                .texts(requests.stream().map(RememberedRequest::stream).toArray(String[]::new))
                .numbers(requests.stream().mapToLong(RememberedRequest::version).toArray())
                .numbers(requests.stream().mapToLong(RememberedRequest::position).toArray())
                .instants(expires);
    }

    private void bindKeys() throws SQLException {
        Collection<FreshKey> keys = plan.keys().values();
        parameters
                .instant(plan.recordedAt())
                .texts(keys.stream().map(FreshKey::owner).toArray(String[]::new))
                .uuids(keys.stream().map(FreshKey::id).toList())
                .blobs(keys.stream().map(FreshKey::wrapped).toArray(byte[][]::new))
                .texts(keys.stream().map(FreshKey::wrappedBy).toArray(String[]::new));
    }

    private void bind(Numbered numbered) throws SQLException {
        NewEvent event = numbered.event();
        parameters
                .number(numbered.position())
                .text(event.stream())
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

    private void bind(List<Numbered> numbered) throws SQLException {
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
