package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Forgotten;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The requests that somebody may send again. The ledger remembers no text of theirs, but a digest
 * of it, against which somebody might hold what they guess.
 */
record RequestsForgotten(JdbcClient database) implements Forgets {
    @Override
    public void forget(Forgotten person) {
        database.sql("DELETE FROM ledger_request WHERE actor = ?")
                .param(person.id().value())
                .update();
    }
}
