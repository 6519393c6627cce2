package com.flashafrica.support.platform.sealing.edge;

import com.flashafrica.support.platform.sealing.MarkedText;
import com.flashafrica.support.platform.sealing.MasterKeyMissing;
import com.flashafrica.support.platform.sealing.PersonErased;
import com.flashafrica.support.platform.validation.Reserved;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What cannot be sealed, as answers. */
@Component
final class SealingProblems implements ProblemMapping {
    private static final Duration LATER = Duration.ofSeconds(30);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case PersonErased _ ->
                    Problem.of(HttpStatus.CONFLICT, "person-erased", "The person was erased")
                            .detail("Nothing can be written down about this person any more.");
            case MarkedText _ -> Problem.unacceptable("", "No text " + Reserved.REASON + ".");
            case MasterKeyMissing _ ->
                    Problem.unavailable(
                            "master-key-missing", "Personal texts cannot be sealed", LATER);
            default -> null;
        };
    }
}
