package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.ticketing.TicketCommand;
import java.nio.charset.StandardCharsets;

/** Commands that nobody gives: sent once, and content with a ticket that is past them. */
final class SentBy {
    private SentBy() {}

    static void policy(
            Commands commands,
            TicketCommand command,
            String name,
            String request,
            String correlation,
            String causation) {
        CommandOutcome outcome =
                commands.send(
                        command,
                        new Cause(name, ActorRole.SYSTEM, null, correlation, causation),
                        null,
                        new RequestKey(
                                name, request, request.getBytes(StandardCharsets.UTF_8), null));
        if (!(outcome instanceof Done) && !(outcome instanceof Refused)) {
            throw new IllegalStateException(request + " came to " + outcome);
        }
    }
}
