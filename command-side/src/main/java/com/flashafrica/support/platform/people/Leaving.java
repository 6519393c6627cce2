package com.flashafrica.support.platform.people;

import com.flashafrica.support.kernel.Rejection;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import java.util.Optional;

/** A bean that is asked before a person is erased, and ends what the person can still do here. */
@FunctionalInterface
public interface Leaving {
    /**
     * Blocks.
     *
     * @return why the person has to stay, if so
     */
    Optional<Rejection> leave(PersonId person, Cause cause);
}
