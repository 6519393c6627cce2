package com.flashafrica.support.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.database.DatabaseMigration;
import com.flashafrica.support.platform.sealing.DataKeys;
import com.flashafrica.support.platform.sealing.MasterKeyFile;
import com.flashafrica.support.ticketing.Tier;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonDirectoryTest {
    private static EmbeddedLedger ledger;
    private static JdbcClient database;
    private static PersonDirectory people;

    @BeforeAll
    static void start(@TempDir Path keys) {
        ledger = EmbeddedLedger.withoutSchema();
        new DatabaseMigration(ledger.source()).migrate();
        database = JdbcClient.create(ledger.source());
        people =
                new PersonDirectory(
                        database,
                        new DataKeys(
                                ledger.source(),
                                new MasterKeyFile(keys.resolve("master-keys.json"))),
                        Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void an_address_is_one_person_however_it_is_spelt() {
        Person first = people.resolve(mail("Awa@Example.com", Tier.PREMIUM));
        Person again = people.resolve(mail("awa@example.COM", Tier.STANDARD));
        assertThat(again).isEqualTo(first);
        assertThat(first.tier()).isEqualTo(Tier.PREMIUM);
        assertThat(people.find(first.id())).contains(first);
    }

    @Test
    void an_id_says_nothing_about_the_person() {
        Person person = people.resolve(mail("kofi.mensah@example.com", null));
        assertThat(person.id().value())
                .matches("person-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    void somebody_without_an_address_is_new_each_time() {
        Requester name = new Requester(null, "Awa", null, null, null, "fr");
        assertThat(people.resolve(name).id()).isNotEqualTo(people.resolve(name).id());
        assertThat(people.resolve(name).language()).isEqualTo("fr");
    }

    @Test
    void an_id_names_somebody_known() {
        Person known = people.resolve(mail("known@example.com", null));
        assertThat(people.resolve(byId(known.id()))).isEqualTo(known);
        assertThatThrownBy(() -> people.resolve(byId(new PersonId("person-none"))))
                .isInstanceOf(PersonUnknown.class);
    }

    @Test
    void thirty_two_at_once_with_one_address_are_one_person() throws Exception {
        Callable<PersonId> register = () -> people.resolve(mail("race@example.com", null)).id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<PersonId>> racers =
                    IntStream.range(0, 32).mapToObj(_ -> register).toList();
            assertThat(threads.invokeAll(racers).stream().map(PersonDirectoryTest::result))
                    .hasSize(32)
                    .containsOnly(register.call());
        }
    }

    @Test
    void people_of_another_system_keep_their_ids() {
        var first = people.register("servicenow", List.of("Caller 1", "Caller 2"));
        var again = people.register("servicenow", List.of("Caller 2", "Caller 3"));
        var elsewhere = people.register("zendesk", List.of("Caller 2"));
        assertThat(again).containsEntry("Caller 2", first.get("Caller 2"));
        assertThat(elsewhere.get("Caller 2")).isNotEqualTo(first.get("Caller 2"));
        assertThat(nameOf(first.get("Caller 1"))).isEqualTo("Caller 1");
        assertThat(people.register("servicenow", List.of())).isEmpty();
    }

    @Test
    void a_reader_may_look_names_up_and_nothing_else() throws SQLException {
        ledger.run("SET ROLE support_reader; SELECT count(*) FROM person_directory");
        assertThatThrownBy(
                        () -> ledger.run("SET ROLE support_reader; DELETE FROM person_directory"))
                .hasMessageContaining("permission denied");
    }

    private static String nameOf(@Nullable PersonId id) {
        return database.sql("SELECT name FROM person_directory WHERE id = ?")
                .param(String.valueOf(id))
                .query(String.class)
                .single();
    }

    private static Requester mail(String email, @Nullable Tier tier) {
        return new Requester(null, "Awa", email, null, tier, null);
    }

    private static Requester byId(PersonId id) {
        return new Requester(id, null, null, null, null, null);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
