package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.BatchPlan.Numbered;
import com.flashafrica.support.ledger.LockedState.Answer;
import com.flashafrica.support.ledger.LockedState.RequestName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Second round trip: events, batch, requests, notification and commit. */
final class CommitStatement {
    private static final String PLAIN =
            LedgerSql.pipeline(
                    LedgerSql.INSERT_EVENTS, LedgerSql.INSERT_BATCH, LedgerSql.NOTIFY, "COMMIT");
    private static final String WITH_REQUESTS =
            LedgerSql.pipeline(
                    LedgerSql.INSERT_EVENTS,
                    LedgerSql.INSERT_BATCH,
                    LedgerSql.REMEMBER,
                    LedgerSql.NOTIFY,
                    "COMMIT");

    private final PreparedStatement statement;
    private final Connection connection;
    private int parameter = 1;

    private CommitStatement(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection();
    }

    static String sql(boolean withRequests) {
        return withRequests ? WITH_REQUESTS : PLAIN;
    }

    static void bind(PreparedStatement statement, BatchPlan plan, String channel)
            throws SQLException {
        CommitStatement commit = new CommitStatement(statement);
        commit.bindEvents(plan);
        commit.bindBatch(plan.head());
        if (!plan.remembered().isEmpty()) {
            commit.bindRequests(plan);
        }
        statement.setString(commit.parameter++, channel);
        statement.setString(commit.parameter++, Long.toString(plan.head().position()));
    }

    private void bindEvents(BatchPlan plan) throws SQLException {
        List<Numbered> numbered = plan.events();
        List<NewEvent> events = numbered.stream().map(Numbered::event).toList();
        statement.setLong(parameter++, numbered.getFirst().position() - 1);
        statement.setObject(parameter++, Columns.offset(plan.recordedAt()));
        bind("text", events.stream().map(NewEvent::stream).toArray(String[]::new));
        bind("int8", events.stream().mapToLong(NewEvent::version).toArray());
        statement.setArray(
                parameter++,
                BinaryArray.uuids(connection, events.stream().map(NewEvent::id).toList()));
        bind("text", events.stream().map(NewEvent::type).toArray(String[]::new));
        bind("int4", events.stream().mapToInt(NewEvent::revision).toArray());
        bindInstants(new ArrayList<>(events.stream().map(NewEvent::occurredAt).toList()));
        bind("bytea", events.stream().map(NewEvent::payload).toArray(byte[][]::new));
        bind("bytea", events.stream().map(NewEvent::metadata).toArray(byte[][]::new));
        bind("bytea", numbered.stream().map(Numbered::hash).toArray(byte[][]::new));
    }

    private void bindBatch(Head head) throws SQLException {
        statement.setLong(parameter++, head.position());
        statement.setBytes(parameter++, head.hash());
    }

    private void bindRequests(BatchPlan plan) throws SQLException {
        Set<RequestName> names = plan.remembered().keySet();
        Collection<Answer> answers = plan.remembered().values();
        List<RememberedRequest> requests = answers.stream().map(Answer::remembered).toList();
        bind("text", names.stream().map(RequestName::actor).toArray(String[]::new));
        bind("text", names.stream().map(RequestName::key).toArray(String[]::new));
        bind("bytea", requests.stream().map(RememberedRequest::bodyDigest).toArray(byte[][]::new));
        bind("text", requests.stream().map(RememberedRequest::stream).toArray(String[]::new));
        bind("int8", requests.stream().mapToLong(RememberedRequest::version).toArray());
        bind("int8", requests.stream().mapToLong(RememberedRequest::position).toArray());
        List<@Nullable Instant> expires = new ArrayList<>();
        requests.forEach(request -> expires.add(request.expires()));
        bindInstants(expires);
    }

    private void bind(String type, Object array) throws SQLException {
        statement.setArray(
                parameter++,
                connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, array));
    }

    private void bindInstants(List<@Nullable Instant> instants) throws SQLException {
        statement.setArray(parameter++, BinaryArray.instants(connection, instants));
    }
}
