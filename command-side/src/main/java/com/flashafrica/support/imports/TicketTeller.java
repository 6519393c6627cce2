package com.flashafrica.support.imports;

import com.flashafrica.support.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows what the rows of one ticket tell, each in the light of those before it. */
interface TicketTeller {
    /** What tells this row from any other of its ticket, the same in every export. */
    String identity(String content);

    /** The names of everyone that the row names. */
    Set<String> names(String content);

    /**
     * What the row tells, in order.
     *
     * @param people the ids of everyone it names
     */
    List<Told> tell(String content, Map<String, PersonId> people);
}
