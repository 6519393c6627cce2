package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.kernel.Rejection;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.Leaving;
import com.flashafrica.support.privacy.ErasureReason;
import com.flashafrica.support.privacy.PrivacyCommand.ErasePerson;
import com.flashafrica.support.privacy.PrivacyEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases people. First the ledger says so, then everything else is taken away, and only then
 * whoever asked is told: when this process ends in between, {@link WhenPersonErasedThenForget} goes
 * on with it. Blocks.
 */
public final class Erasures {
    private static final String KNOWN =
            """
            SELECT EXISTS (SELECT FROM person_directory WHERE id = :person)
                OR EXISTS (SELECT FROM sealing_key WHERE owner = :person)\
            """;

    private final Commands commands;
    private final LedgerReader ledger;
    private final JdbcClient database;
    private final List<Leaving> leavings;
    private final Forgetting forgetting;

    Erasures(
            Commands commands,
            LedgerReader ledger,
            JdbcClient database,
            List<Leaving> leavings,
            Forgetting forgetting) {
        this.commands = commands;
        this.ledger = ledger;
        this.database = database;
        this.leavings = List.copyOf(leavings);
        this.forgetting = forgetting;
    }

    /**
     * @param first whether this is what erased the person, now or when the same request came before
     */
    public record Erased(CommandOutcome outcome, boolean first) {}

    /**
     * The person and everything said to or of them is gone from here once this returns {@link
     * Done}, and from other processes within seconds.
     */
    public Erased erase(
            PersonId person, ErasureReason reason, Cause cause, @Nullable RequestKey request) {
        boolean wasErased = isErased(person);
        boolean known = wasErased || isKnown(person);
        if (known && !wasErased) {
            Optional<Rejection> stays = leave(person, cause);
            if (stays.isPresent()) {
                return new Erased(new Refused(stays.get()), false);
            }
        }
        CommandOutcome outcome =
                commands.send(new ErasePerson(person, reason, known), cause, null, request);
        if (outcome instanceof Done done) {
            forgetting.forget(person);
            return new Erased(outcome, done.replayed() || !wasErased);
        }
        return new Erased(outcome, false);
    }

    boolean isErased(PersonId person) {
        return ledger.version(PrivacyEvent.stream(person)) > 0;
    }

    /** Whether there is anything of theirs, or ever was. */
    public boolean isKnown(PersonId person) {
        return database.sql(KNOWN).param("person", person.value()).query(Boolean.class).single();
    }

    private Optional<Rejection> leave(PersonId person, Cause cause) {
        return leavings.stream()
                .flatMap(leaving -> leaving.leave(person, cause).stream())
                .findFirst();
    }
}
