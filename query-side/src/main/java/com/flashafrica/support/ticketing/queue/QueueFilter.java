package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows, told from one table both as a question to MongoDB and as a predicate
 * for the live stream. The values of one criterion are alternatives; without any it lets everything
 * pass; all criteria have to hold.
 *
 * @param openedFrom opened then or later
 * @param openedTo opened before then
 * @param dueBefore something is owed, and due before then
 * @param missed whether a clock is missed at the time of day that the list is told for
 */
public record QueueFilter(
        Set<Status> status,
        Set<Priority> priority,
        Set<Level> level,
        Set<Channel> channel,
        Set<String> assignee,
        Set<String> group,
        Set<String> category,
        Set<String> tag,
        Set<String> requester,
        @Nullable Instant openedFrom,
        @Nullable Instant openedTo,
        @Nullable Instant dueBefore,
        @Nullable Boolean missed) {

    private static final List<Criterion> CRITERIA =
            List.of(
                    new Criterion(
                            "progress.status",
                            filter -> names(filter.status),
                            row -> Stream.of(row.progress().status().name())),
                    new Criterion(
                            "triage.priority",
                            filter -> names(filter.priority),
                            row -> Stream.of(row.triage().priority().name())),
                    new Criterion(
                            "triage.level",
                            filter -> names(filter.level),
                            row -> Stream.of(row.triage().level().name())),
                    new Criterion(
                            "channel",
                            filter -> names(filter.channel),
                            row -> Stream.of(row.channel().name())),
                    new Criterion("triage.agent", QueueFilter::assignee, QueueFilter::agent),
                    new Criterion(
                            "triage.group",
                            QueueFilter::group,
                            row -> Stream.ofNullable(row.triage().group())),
                    new Criterion(
                            "triage.category",
                            QueueFilter::category,
                            row -> Stream.ofNullable(row.triage().category())),
                    new Criterion(
                            "triage.tags", QueueFilter::tag, row -> row.triage().tags().stream()),
                    new Criterion(
                            "requester",
                            QueueFilter::requester,
                            row -> Stream.of(row.requester().value())));

    /**
     * @param field in MongoDB
     * @param wanted by a filter; anything when empty
     * @param has what a row has of it
     */
    private record Criterion(
            String field,
            Function<QueueFilter, Set<String>> wanted,
            Function<QueueDocument, Stream<String>> has) {

        boolean holds(QueueFilter filter, QueueDocument row) {
            Set<String> values = wanted.apply(filter);
            return values.isEmpty() || has.apply(row).anyMatch(values::contains);
        }

        Stream<Document> condition(QueueFilter filter) {
            Set<String> values = wanted.apply(filter);
            return values.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Document(field, new Document("$in", List.copyOf(values))));
        }
    }

    /** The names of what is asked for and that requesters are not shown. */
    Set<String> internal() {
        Set<String> names = new TreeSet<>();
        Map.of("level", level, "assignee", assignee, "group", group, "tag", tag)
                .forEach((name, values) -> {
                    if (!values.isEmpty()) {
                        names.add(name);
                    }
                });
        if (dueBefore != null) {
            names.add("dueBefore");
        }
        if (missed != null) {
            names.add("missed");
        }
        return names;
    }

    /** The same, of one requester's tickets whatever it said. */
    QueueFilter of(String oneRequester) {
        return new QueueFilter(
                status,
                priority,
                level,
                channel,
                assignee,
                group,
                category,
                tag,
                Set.of(oneRequester),
                openedFrom,
                openedTo,
                dueBefore,
                missed);
    }

    public boolean matches(QueueDocument row, Instant at) {
        return CRITERIA.stream().allMatch(criterion -> criterion.holds(this, row))
                && (openedFrom == null || !row.openedAt().isBefore(openedFrom))
                && (openedTo == null || row.openedAt().isBefore(openedTo))
                && (dueBefore == null || row.due().next().isBefore(dueBefore))
                && (missed == null || row.due().isMissed(at) == missed);
    }

    /** What has to hold of a document, each condition by itself. */
    List<Document> conditions(Instant at) {
        List<Document> conditions = new ArrayList<>();
        CRITERIA.forEach(criterion -> criterion.condition(this).forEach(conditions::add));
        if (openedFrom != null) {
            conditions.add(new Document("openedAt", new Document("$gte", openedFrom)));
        }
        if (openedTo != null) {
            conditions.add(new Document("openedAt", new Document("$lt", openedTo)));
        }
        if (dueBefore != null) {
            conditions.add(new Document("due.next", new Document("$lt", dueBefore)));
        }
        if (missed != null) {
            String then = missed ? "$lte" : "$gt";
            conditions.add(new Document("due.missedFrom", new Document(then, at)));
        }
        return conditions;
    }

    private static Stream<String> agent(QueueDocument row) {
        PersonId agent = row.triage().agent();
        return agent == null ? Stream.empty() : Stream.of(agent.value());
    }

    private static Set<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
