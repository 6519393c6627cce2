package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.people.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants to be asked no more. Kept beside the directory, and erased with the person. */
@Component
public class RatingOptOuts {
    private final JdbcClient database;
    private final Clock clock;

    public RatingOptOuts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean contain(PersonId person) {
        return database.sql("SELECT 1 FROM rating_opt_out WHERE person = ?")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Until it is undone. */
    public void add(PersonId person) {
        database.sql(
                        "INSERT INTO rating_opt_out (person, since) SELECT id, ? FROM"
                                + " person_directory WHERE id = ? ON CONFLICT (person) DO NOTHING")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(person.value())
                .update();
    }

    public void remove(PersonId person) {
        database.sql("DELETE FROM rating_opt_out WHERE person = ?").param(person.value()).update();
    }
}
