package com.flashafrica.support.platform.access;

import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is audited is not answered unaudited. */
@Component
final class AccessProblems implements ProblemMapping {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof AccessUnrecorded
                ? Problem.unavailable(
                                "access-unrecorded", "The access cannot be recorded now", SOON)
                        .detail("This is answered only once it is recorded that it was asked for.")
                : null;
    }
}
