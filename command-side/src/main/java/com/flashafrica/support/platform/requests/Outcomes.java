package com.flashafrica.support.platform.requests;

import com.flashafrica.support.kernel.NotThere;
import com.flashafrica.support.kernel.Rejection;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Contended;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.CommandOutcome.Stale;
import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What became of a command, in HTTP's terms. */
public final class Outcomes {
    private Outcomes() {}

    /** Fails with the problem that any other outcome is. */
    public static Done done(CommandOutcome outcome) {
        return switch (outcome) {
            case Done done -> done;
            case Refused(NotThere rejection) ->
                    throw refused(HttpStatus.NOT_FOUND, rejection).exception();
            case Refused(var rejection) ->
                    throw refused(HttpStatus.CONFLICT, rejection).exception();
            case Stale(long etag) -> throw stale(etag).exception();
            case Contended _ ->
                    throw Problem.of(HttpStatus.CONFLICT, "contended", "Others were faster")
                            .detail(
                                    "What this is about kept changing while it was decided; try"
                                            + " again.")
                            .retryAfter(Duration.ofSeconds(1))
                            .exception();
        };
    }

    private static Problem refused(HttpStatus status, Rejection rejection) {
        String words = rejection.code().replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return Problem.of(status, rejection.code(), title).detail(rejection.detail());
    }

    private static Problem stale(long etag) {
        HttpHeaders current = new HttpHeaders();
        if (etag > 0) {
            current.setETag("\"" + etag + "\"");
        }
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", "Something changed it since")
                .detail("If-Match names another version than the current one.")
                .headers(current);
    }
}
