package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import com.mongodb.MongoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader is told while the store of the views does not answer. */
@Component
final class ViewProblems implements ProblemMapping {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof MongoException
                ? Problem.unavailable("views-unavailable", "The views are away", SOON)
                : null;
    }
}
