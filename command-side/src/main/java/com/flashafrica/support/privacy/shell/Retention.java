package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.privacy.ErasureReason;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases those of whom nothing may be kept any longer. Blocks. */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String NAME = "retention";

    private final PeopleTickets tickets;
    private final Overdue overdue;
    private final Erasures erasures;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(
            PeopleTickets tickets,
            Overdue overdue,
            Erasures erasures,
            RetentionSettings settings,
            Clock clock) {
        this.tickets = tickets;
        this.overdue = overdue;
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those whose time is over; broken off anywhere, the next time goes on with the rest. */
    void erase() {
        if (!settings.isOn()) {
            return;
        }
        tickets.catchUp();
        List<PersonId> people = overdue.find(clock.instant(), settings.atOnce());
        String story = Trace.newTrace().id();
        long erased = people.stream().filter(person -> erase(person, story)).count();
        if (erased > 0) {
            LOG.info("{} people are erased, of whom nothing is kept any longer", erased);
        }
    }

    /** Unless they came back while others were being erased. */
    private boolean erase(PersonId person, String story) {
        tickets.catchUp();
        if (!overdue.contains(person, clock.instant())) {
            return false;
        }
        Cause cause = new Cause(NAME, ActorRole.SYSTEM, null, story, null);
        return erasures.erase(person, ErasureReason.RETENTION, cause, null).outcome()
                instanceof Done;
    }
}
