package com.flashafrica.support.ticketing.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.mongo.TestMongo;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class QueueFilterTest {
    private static final TestMongo MONGO = TestMongo.start();
    private static final Map<String, QueueDocument> ROWS = rows();
    private static final MongoCollection<QueueDocument> STORED =
            MONGO.database().getCollection("queue", QueueDocument.class);

    @BeforeAll
    static void store() {
        Mono.from(STORED.insertMany(List.copyOf(ROWS.values()))).block();
    }

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @Test
    void the_predicate_of_the_stream_and_the_question_to_mongodb_let_the_same_tickets_pass() {
        Random random = new Random(42);
        int matched = 0;
        for (int i = 0; i < 120; i++) {
            QueueFilter filter = filter(random);
            Instant now = now(random);
            Set<String> expected =
                    ROWS.values().stream()
                            .filter(row -> filter.matches(row, now))
                            .map(QueueDocument::id)
                            .collect(Collectors.toSet());
            assertThat(ids(query(filter.conditions(now))))
                    .as("%s at %s", filter, now)
                    .isEqualTo(expected);
            matched += expected.size();
        }
        assertThat(matched).as("or the filters say nothing").isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource
    void pages_put_together_are_the_whole_list_in_order(QueueSort sort) {
        List<QueueDocument> paged = new ArrayList<>();
        QueueDocument last = null;
        do {
            List<QueueDocument> page = page(sort, last);
            paged.addAll(page);
            last = page.isEmpty() ? null : page.getLast();
        } while (last != null);
        Comparator<QueueDocument> order =
                Comparator.comparingLong(sort::key).thenComparingLong(QueueDocument::number);
        boolean descending = sort.parameter().startsWith("-");
        assertThat(paged)
                .isEqualTo(
                        ROWS.values().stream()
                                .sorted(descending ? order.reversed() : order)
                                .toList());
    }

    private static List<QueueDocument> page(QueueSort sort, @Nullable QueueDocument last) {
        List<Document> after = last == null ? List.of() : sort.after(sort.key(last), last.number());
        return Objects.requireNonNull(
                Flux.from(STORED.find(query(after)).sort(sort.order()).limit(37))
                        .collectList()
                        .block());
    }

    private static Document query(List<Document> conditions) {
        return conditions.isEmpty() ? new Document() : new Document("$and", conditions);
    }

    private static Set<String> ids(Document query) {
        return Objects.requireNonNull(
                Flux.from(STORED.find(query))
                        .map(QueueDocument::id)
                        .collect(Collectors.toSet())
                        .block());
    }

    private static QueueFilter filter(Random random) {
        return new QueueFilter(
                some(random, List.of(Status.values())),
                some(random, List.of(Priority.values())),
                some(random, List.of(Level.values())),
                some(random, List.of(Channel.values())),
                some(random, List.of("agent-0", "agent-1", "agent-2", "nobody")),
                some(random, List.of("desk", "field")),
                some(random, List.of("network", "bug")),
                some(random, List.of("new", "a", "b", "c")),
                some(random, List.of("customer-1", "customer-2")),
                time(random),
                time(random),
                time(random),
                random.nextInt(4) == 0 ? random.nextBoolean() : null);
    }

    /** Most often nothing, so that a filter has about two criteria. */
    private static <T> Set<T> some(Random random, List<T> values) {
        return random.nextInt(5) == 0
                ? values.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet())
                : Set.of();
    }

    private static @Nullable Instant time(Random random) {
        return random.nextInt(6) == 0
                ? List.copyOf(ROWS.values()).get(random.nextInt(ROWS.size())).openedAt()
                : null;
    }

    /**
     * Half of the time the very first instant at which a ticket is missed, or the last it is not.
     */
    private static Instant now(Random random) {
        QueueDocument row = List.copyOf(ROWS.values()).get(random.nextInt(ROWS.size()));
        Instant missedFrom = row.due().missedFrom();
        return missedFrom.equals(Due.NEVER) || random.nextBoolean()
                ? row.updatedAt()
                : missedFrom.minusNanos(random.nextBoolean() ? 0 : 1000);
    }

    private static Map<String, QueueDocument> rows() {
        RandomTickets tickets = new RandomTickets(11, 400);
        QueueFold fold = new QueueFold();
        Map<String, QueueDocument> rows = new HashMap<>();
        for (int position = 1; position <= 4_000; position++) {
            RandomTickets.Happening next = tickets.next();
            rows.put(next.stream(), fold.evolve(rows.get(next.stream()), recorded(position, next)));
        }
        return rows;
    }

    private static Recorded<TicketEvent> recorded(long position, RandomTickets.Happening next) {
        return new Recorded<>(
                position,
                next.stream(),
                1,
                UUID.randomUUID(),
                "any",
                next.at(),
                next.at(),
                next.event(),
                Map.of());
    }
}
