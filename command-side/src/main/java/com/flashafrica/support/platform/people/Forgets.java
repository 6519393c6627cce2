package com.flashafrica.support.platform.people;

import com.flashafrica.support.kernel.Rejection;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import java.util.Optional;

/**
 * A bean that keeps something of people elsewhere than in the ledger and the directory, and lets go
 * of it when one of them is erased. Whoever adds a place where something personal is kept adds one
 * of these.
 */
@FunctionalInterface
public interface Forgets {
    /**
     * Everything of that person; called any number of times. What is in the database goes in the
     * transaction at hand. Blocks.
     */
    void forget(Forgotten person);

    /**
     * Before anything is erased or even recorded: ends what the person can still do here.
     *
     * @return why the person has to stay, if so
     */
    default Optional<Rejection> leave(PersonId person, Cause cause) {
        return Optional.empty();
    }
}
