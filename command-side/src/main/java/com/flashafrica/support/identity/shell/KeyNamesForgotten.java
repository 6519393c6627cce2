package com.flashafrica.support.identity.shell;

import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Forgotten;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines keep the keys that somebody made, without the names that somebody gave them. */
record KeyNamesForgotten(JdbcClient database) implements Forgets {
    @Override
    public void forget(Forgotten person) {
        database.sql("UPDATE api_key SET name = '[erased]' WHERE created_by = ?")
                .param(person.id().value())
                .update();
    }
}
