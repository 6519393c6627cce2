package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.platform.command.TooManyCommands;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which answers the command side's own exceptions deserve. */
@Component
class CommandProblems implements ProblemMapping {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof TooManyCommands
                ? Problem.unavailable(
                        "too-many-commands",
                        "Too many commands are being decided",
                        Duration.ofSeconds(1))
                : null;
    }
}
