package com.flashafrica.support.platform.people;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes new people into the directory, those who come at the same time with one statement: whoever
 * comes first writes, and who comes meanwhile is written next, together. Nobody waits for company.
 */
final class NewPeople {
    private static final Logger LOG = LoggerFactory.getLogger(NewPeople.class);
    private static final int AT_ONCE = 200;

    /** The same one everywhere, so that two who write the same addresses never wait in a ring. */
    private static final Comparator<New> ORDER =
            Comparator.comparing(
                            NewPeople::address, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(one -> one.id().value());

    private record New(PersonId id, Requester requester, Tier tier, Instant at) {}

    private static final class Waiting {
        private final New person;
        private boolean over;

        /** Null when the attempt failed, perhaps only because of another. */
        private @Nullable Boolean added;

        /** Why it would fail again. */
        private @Nullable DataAccessException failure;

        Waiting(New person) {
            this.person = person;
        }
    }

    private final JdbcClient database;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    /** Held by whoever writes; what became of somebody is read and written under it. */
    private final ReentrantLock turn = new ReentrantLock();

    NewPeople(JdbcClient database) {
        this.database = database;
    }

    /**
     * False when the address is taken, or the id, or nobody of that id may come back. Outside a
     * transaction it is not waited for on the disk: whatever is written about the person comes
     * after it in the database's log, and takes it along when it is flushed.
     */
    boolean add(PersonId id, Requester requester, Tier tier, Instant at) {
        New person = new New(id, requester, tier, at);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return !write(List.of(person), true).isEmpty();
        }
        Boolean added = addTogether(new Waiting(person));
        return added == null ? !write(List.of(person), false).isEmpty() : added;
    }

    private @Nullable Boolean addTogether(Waiting mine) {
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.over) {
                writeWaiting(mine);
            }
            if (mine.failure != null) {
                throw mine.failure;
            }
            return mine.added;
        } finally {
            turn.unlock();
        }
    }

    private void writeWaiting(Waiting mine) {
        List<Waiting> batch = next();
        try {
            Set<String> added = write(batch.stream().map(one -> one.person).toList(), false);
            batch.forEach(one -> one.added = added.contains(one.person.id().value()));
        } catch (DataAccessException e) {
            LOG.debug("{} people were not written together: {}", batch.size(), e.toString());
            if (batch.equals(List.of(mine)) || isOfAll(e)) {
                batch.forEach(one -> one.failure = e);
            }
        } finally {
            batch.forEach(one -> one.over = true);
        }
    }

    /** No id twice: of two who bring one, the second is to see that it is taken. */
    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        Set<PersonId> ids = new HashSet<>();
        while (batch.size() < AT_ONCE
                && !waiting.isEmpty()
                && ids.add(waiting.element().person.id())) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** The database is away, and it is not that somebody has lost interest in what they wrote. */
    private static boolean isOfAll(DataAccessException failure) {
        return failure instanceof DataAccessResourceFailureException
                && !Thread.currentThread().isInterrupted()
                && !(failure.getMostSpecificCause() instanceof InterruptedException);
    }

    private static @Nullable String address(New one) {
        String email = one.requester().email();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /** The ids of those who were added. */
    private Set<String> write(List<New> people, boolean waitForDisk) {
        List<New> ordered = people.stream().sorted(ORDER).toList();
        return new HashSet<>(
                database.sql(
                                """
                                WITH later AS (SELECT set_config('synchronous_commit',
                                    CASE WHEN ? THEN current_setting('synchronous_commit') ELSE 'off' END,
                                    true))
                                INSERT INTO person_directory
                                    (id, name, email, phone, tier, language, created_at)
                                SELECT p.* FROM later, unnest(?::text[], ?::text[], ?::text[], ?::text[],
                                                              ?::text[], ?::text[], ?::timestamptz[]) AS p
                                ON CONFLICT DO NOTHING
                                RETURNING id
                                """)
                        .param(waitForDisk)
                        .param(texts(ordered, one -> one.id().value()))
                        .param(texts(ordered, one -> one.requester().name()))
                        .param(texts(ordered, one -> one.requester().email()))
                        .param(texts(ordered, one -> one.requester().phone()))
                        .param(texts(ordered, one -> one.tier().name()))
                        .param(texts(ordered, one -> one.requester().language()))
                        .param(texts(ordered, one -> one.at().atOffset(ZoneOffset.UTC).toString()))
                        .query(String.class)
                        .list());
    }

    private static @Nullable String[] texts(
            List<New> people, Function<New, @Nullable String> column) {
        return people.stream().map(column).toArray(String[]::new);
    }
}
