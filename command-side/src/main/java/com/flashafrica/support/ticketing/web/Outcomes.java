package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.kernel.Rejection;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Contended;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.CommandOutcome.Stale;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotFound;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What became of a command, in HTTP's terms. */
final class Outcomes {
    private Outcomes() {}

    /** Fails with the problem that any other outcome is. */
    static Done done(CommandOutcome outcome) {
        return switch (outcome) {
            case Done done -> done;
            case Refused(TicketNotFound rejection) ->
                    throw notFound(rejection.detail()).exception();
            case Refused(var rejection) -> throw refused(rejection).exception();
            case Stale(long etag) -> throw stale(etag).exception();
            case Contended _ ->
                    throw Problem.of(HttpStatus.CONFLICT, "contended", "Others were faster")
                            .detail("The ticket kept changing while this was decided; try again.")
                            .retryAfter(Duration.ofSeconds(1))
                            .exception();
        };
    }

    static Problem notFound(String detail) {
        return Problem.of(HttpStatus.NOT_FOUND, "ticket-not-found", "Ticket not found")
                .detail(detail);
    }

    private static Problem refused(Rejection rejection) {
        String words = rejection.code().replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return Problem.of(HttpStatus.CONFLICT, rejection.code(), title).detail(rejection.detail());
    }

    private static Problem stale(long etag) {
        HttpHeaders current = new HttpHeaders();
        current.setETag("\"" + etag + "\"");
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", "The ticket has moved on")
                .detail("If-Match names another version than the current one.")
                .headers(current);
    }
}
