package com.flashafrica.support.satisfaction.domain;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The question that a ticket's last resolution is: the fold of its events.
 *
 * @param number of the ticket
 * @param language BCP 47, as the ticket has it
 * @param resolution the last one's number, from 1; 0 when there was none
 * @param stands whether it was not undone since
 * @param until when the question is answered no more; null until it is asked
 */
public record RatingQuestion(
        long number,
        PersonId requester,
        @Nullable String language,
        int resolution,
        boolean stands,
        @Nullable Instant until,
        boolean rated) {

    /** What a link comes to. */
    public enum Standing {
        OPEN,
        ANSWERED,
        /** The ticket was reopened, or merged, since. */
        VOID,
        EXPIRED
    }

    public static RatingQuestion of(TicketOpened opened, long number) {
        return new RatingQuestion(
                number, opened.requester(), opened.language(), 0, false, null, false);
    }

    public RatingQuestion after(TicketEvent event) {
        return switch (event) {
            case TicketResolved _ -> with(resolution + 1, true, null, false);
            case TicketReopened _, TicketMerged _ -> with(resolution, false, until, rated);
            case TicketRated _ -> with(resolution, stands, until, true);
            case TicketRatingAsked asked when asked.resolution() == resolution ->
                    with(resolution, stands, asked.until(), rated);
            default -> this;
        };
    }

    public Standing standing(RatingLink link, Instant now) {
        if (!stands || link.resolution() != resolution) {
            return Standing.VOID;
        }
        if (rated) {
            return Standing.ANSWERED;
        }
        return now.isBefore(link.until()) ? Standing.OPEN : Standing.EXPIRED;
    }

    /** Whether it was asked and can still be answered. */
    public boolean isOpen(Instant now) {
        return stands && !rated && until != null && now.isBefore(until);
    }

    /** French, unless the ticket is in English. */
    public Locale locale() {
        boolean english = language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
        return english ? Locale.ENGLISH : Locale.FRENCH;
    }

    private RatingQuestion with(
            int nextResolution,
            boolean nextStands,
            @Nullable Instant nextUntil,
            boolean nextRated) {
        return new RatingQuestion(
                number, requester, language, nextResolution, nextStands, nextUntil, nextRated);
    }
}
