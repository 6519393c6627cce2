package com.flashafrica.support.platform.people;

import static java.util.Objects.requireNonNull;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.sealing.DataKeys;
import com.flashafrica.support.ticketing.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Turns people into opaque ids, and is where their names and addresses stay. Any number of
 * processes may share it. Blocks: called on virtual threads only.
 */
@Component
public class PersonDirectory {
    private static final String PERSON = "SELECT id, tier, language FROM person_directory";

    private final JdbcClient database;
    private final DataKeys keys;
    private final Clock clock;

    public PersonDirectory(JdbcClient database, DataKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The person meant, registered first when new.
     *
     * @throws PersonUnknown when an id is given that nobody has
     */
    public Person resolve(Requester requester) {
        if (requester.id() != null) {
            return find(requester.id()).orElseThrow(PersonUnknown::new);
        }
        if (requester.email() == null) {
            return add(requester).orElseThrow();
        }
        while (true) {
            Optional<Person> person = byEmail(requester.email()).or(() -> add(requester));
            if (person.isPresent()) {
                return person.get();
            }
            // Somebody else added the address just now: it is there on the next look.
        }
    }

    /**
     * The person of that id, registered first when new: somebody who is known elsewhere, and is who
     * they say. An address that is another's is not taken from them.
     *
     * @throws PersonUnknown when that person was erased
     */
    public Person knowing(Requester requester) {
        PersonId id = requireNonNull(requester.id());
        return find(id).orElseGet(() ->
                add(id, requester)
                        .or(() -> add(id, withoutAddress(requester)))
                        .or(() -> find(id))
                        .orElseThrow(PersonUnknown::new));
    }

    private static Requester withoutAddress(Requester requester) {
        return new Requester(
                requester.id(),
                requester.name(),
                null,
                requester.phone(),
                requester.tier(),
                requester.language());
    }

    public Optional<Person> find(PersonId id) {
        return database.sql(PERSON + " WHERE id = ?")
                .param(id.value())
                .query(PersonDirectory::person)
                .optional();
    }

    /** Empty when there is none, or no such person. */
    public Optional<String> mailOf(PersonId id) {
        return database.sql("SELECT email FROM person_directory WHERE id = ? AND email IS NOT NULL")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** Takes the person out; whatever hangs on the entry goes with it. */
    public void remove(PersonId id) {
        database.sql("DELETE FROM person_directory WHERE id = ?").param(id.value()).update();
    }

    /**
     * The ids of people of another system, the same ones for the same names whenever asked; the
     * names are kept here, unless the person was erased.
     *
     * @return by name
     */
    public Map<String, PersonId> register(String source, Collection<String> externalNames) {
        Map<String, PersonId> ids = new TreeMap<>();
        externalNames.forEach(name -> ids.put(name, PersonIds.imported(source, name)));
        if (!ids.isEmpty()) {
            // In one order everywhere, so that two imports of the same people never wait in a ring.
            Map<String, String> names = new TreeMap<>();
            ids.forEach((name, id) -> names.put(id.value(), name));
            database.sql(
                            """
                            INSERT INTO person_directory (id, name, created_at)
                            SELECT p.id, left(p.name, 200), ?
                            FROM unnest(?::text[], ?::text[]) AS p (id, name)
                            ON CONFLICT (id) DO NOTHING
                            """)
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .param(names.keySet().toArray(String[]::new))
                    .param(names.values().toArray(String[]::new))
                    .update();
        }
        return ids;
    }

    private Optional<Person> byEmail(String email) {
        return database.sql(PERSON + " WHERE lower(email) = lower(?)")
                .param(email)
                .query(PersonDirectory::person)
                .optional();
    }

    private Optional<Person> add(Requester requester) {
        PersonId id = PersonIds.random();
        keys.newOwner(id.value());
        return add(id, requester);
    }

    /**
     * Empty when the address is taken, or the id. Outside a transaction it is not waited for on the
     * disk: whatever is written about the person comes after it in the database's log, and takes it
     * along when it is flushed.
     */
    private Optional<Person> add(PersonId id, Requester requester) {
        Tier tier = requester.tier() == null ? Tier.STANDARD : requester.tier();
        return database.sql(
                        """
                        WITH later AS (SELECT set_config('synchronous_commit',
                            CASE WHEN ? THEN 'off' ELSE current_setting('synchronous_commit') END,
                            true))
                        INSERT INTO person_directory
                            (id, name, email, phone, tier, language, created_at)
                        SELECT ?, ?, ?, ?, ?, ?, ? FROM later
                        ON CONFLICT DO NOTHING
                        RETURNING id, tier, language
                        """)
                .param(!TransactionSynchronizationManager.isActualTransactionActive())
                .param(id.value())
                .param(requester.name())
                .param(requester.email())
                .param(requester.phone())
                .param(tier.name())
                .param(requester.language())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(PersonDirectory::person)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getString("id")),
                Tier.valueOf(row.getString("tier")),
                row.getString("language"));
    }
}
