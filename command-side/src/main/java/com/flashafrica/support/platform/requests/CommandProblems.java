package com.flashafrica.support.platform.requests;

import com.flashafrica.support.platform.command.RequestInFlight;
import com.flashafrica.support.platform.command.TooManyCommands;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which answers the command side's own exceptions deserve. */
@Component
class CommandProblems implements ProblemMapping {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case TooManyCommands _ ->
                    Problem.unavailable(
                            "too-many-commands", "Too many commands are being decided", SOON);
            case RequestInFlight _ ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "request-in-flight",
                                    "The same request is still running")
                            .retryAfter(SOON);
            default -> null;
        };
    }
}
