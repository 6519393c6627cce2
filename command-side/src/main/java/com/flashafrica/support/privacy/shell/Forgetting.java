package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Forgotten;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.platform.sealing.DataKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away everything that says who somebody is or opens what was said: the key to their texts,
 * their entry in the directory, and what else is kept of them. All of it or nothing, in one
 * transaction; any number of times. Blocks.
 */
final class Forgetting {
    private final PersonDirectory people;
    private final DataKeys keys;
    private final List<Forgets> keepers;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgetting(
            PersonDirectory people,
            DataKeys keys,
            List<Forgets> keepers,
            DataSource source,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.keys = keys;
        this.keepers = List.copyOf(keepers);
        this.database = new JdbcTemplate(source);
        this.transaction = transaction;
        this.clock = clock;
    }

    void forget(PersonId person) {
        transaction.executeWithoutResult(_ -> forgetEverything(person));
        // In other processes it is a matter of seconds.
        keys.forget(List.of(person.value()));
    }

    private void forgetEverything(PersonId person) {
        Forgotten forgotten = new Forgotten(person, people.mailOf(person).orElse(null));
        // First: from here on nobody is let into the directory by that id.
        database.execute((Connection connection) -> destroyKey(connection, person));
        keepers.forEach(keeper -> keeper.forget(forgotten));
        people.remove(person);
    }

    private @Nullable Void destroyKey(Connection connection, PersonId person) throws SQLException {
        keys.destroy(connection, person.value(), clock.instant());
        return null;
    }
}
