package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.tracing.Tracing;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Commands that show as spans of the story that caused them. */
record TracedCommands(Commands commands, Tracing tracing) implements Commands {
    @Override
    public CommandOutcome send(
            Object command, Cause cause, @Nullable Long ifMatch, @Nullable RequestKey request) {
        return during(command, cause, () -> commands.send(command, cause, ifMatch, request));
    }

    @Override
    public CommandOutcome sendNew(
            Object command, Cause cause, @Nullable Long ifMatch, @Nullable RequestKey request) {
        return during(command, cause, () -> commands.sendNew(command, cause, ifMatch, request));
    }

    private CommandOutcome during(Object command, Cause cause, Supplier<CommandOutcome> work) {
        return tracing.during(
                "command " + command.getClass().getSimpleName(),
                cause.correlation(),
                cause.causation(),
                work);
    }
}
