package com.flashafrica.support.imports;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.AppendRefused;
import com.flashafrica.support.ledger.LedgerOverloaded;
import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome.Contended;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.CommandOutcome.Stale;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.sealing.PersonErased;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands history to the ledger, for as long as it takes. Blocks. */
@Component
class ImportCommands {
    private static final String ACTOR = "import";
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final Commands commands;

    ImportCommands(Commands commands) {
        this.commands = commands;
    }

    /**
     * What is told already is not told again, so trying again is safe.
     *
     * @return why it will not have it, if so
     */
    @Nullable String tell(ImportHistory history, String trace, ImportLease lease)
            throws InterruptedException {
        Cause cause = new Cause(ACTOR, ActorRole.IMPORTED, null, trace, history.importId());
        for (long pause = SHORTEST_PAUSE_MILLIS;
                ;
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            lease.check();
            try {
                switch (commands.send(history, cause, null, null)) {
                    case Done _ -> {
                        return null;
                    }
                    case Refused(var rejection) -> {
                        return rejection.detail();
                    }
                    case Contended _, Stale _ -> {}
                }
            } catch (AppendRefused _) {
                return "The ledger will not have it.";
            } catch (PersonErased _) {
                return "It is of a person who was erased.";
            } catch (LedgerOverloaded | LedgerUnavailable _) {
                // The ledger is busy or away; its history can wait.
            }
            lease.pause(Duration.ofMillis(pause));
        }
    }
}
