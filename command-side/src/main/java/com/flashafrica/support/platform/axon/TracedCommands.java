package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.tracing.Tracing;
import org.jspecify.annotations.Nullable;

/** Commands that show as spans of the story that caused them. */
record TracedCommands(Commands commands, Tracing tracing) implements Commands {
    @Override
    public CommandOutcome send(
            Object command, Cause cause, @Nullable Long ifMatch, @Nullable RequestKey request) {
        return tracing.during(
                "command " + command.getClass().getSimpleName(),
                cause.correlation(),
                cause.causation(),
                () -> commands.send(command, cause, ifMatch, request));
    }
}
