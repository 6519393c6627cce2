package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.AWA;
import static com.flashafrica.support.ticketing.domain.Given.CLOSED;
import static com.flashafrica.support.ticketing.domain.Given.MERGED;
import static com.flashafrica.support.ticketing.domain.Given.OPENED;
import static com.flashafrica.support.ticketing.domain.Given.OTHER;
import static com.flashafrica.support.ticketing.domain.Given.REOPENED;
import static com.flashafrica.support.ticketing.domain.Given.RESOLVED;
import static com.flashafrica.support.ticketing.domain.Given.TICKET;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;

import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketCommand.AnswerRating;
import com.flashafrica.support.ticketing.TicketCommand.AskForRating;
import com.flashafrica.support.ticketing.TicketCommand.DeclineRating;
import com.flashafrica.support.ticketing.TicketCommand.RemindOfRating;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketRejection.RatingAlreadyGiven;
import com.flashafrica.support.ticketing.TicketRejection.RatingQuestionVoid;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsMerged;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final Instant UNTIL = Instant.parse("2026-12-24T08:00:00Z");
    private static final AskForRating ASK = new AskForRating(TICKET, RatingWay.MAIL, UNTIL);
    private static final RemindOfRating REMIND = new RemindOfRating(TICKET, 1);
    private static final DeclineRating DECLINE = new DeclineRating(TICKET, 1);
    private static final AnswerRating ANSWER = new AnswerRating(TICKET, 1, 5, "merci");
    private static final TicketRatingAsked ASKED = asked(1);
    private static final TicketRated RATED = new TicketRated(1, 5, AWA, "merci");

    @Test
    void a_requester_is_asked_once_for_each_resolution() {
        given(OPENED, RESOLVED).when(ASK).then(ASKED);
        given(OPENED, RESOLVED, CLOSED).when(ASK).then(ASKED);
        given(OPENED, RESOLVED, ASKED).when(ASK).then();
        given(OPENED, RESOLVED, ASKED, REOPENED, RESOLVED).when(ASK).then(asked(2));
    }

    @Test
    void nobody_is_asked_about_what_does_not_stand_was_rated_or_happened_elsewhere() {
        given(OPENED).when(ASK).then();
        given(OPENED, RESOLVED, REOPENED).when(ASK).then();
        given(OPENED, RESOLVED, RATED).when(ASK).then();
        given(OPENED, RESOLVED, new TicketImported("servicenow", "i-1", List.of("1")))
                .when(ASK)
                .then();
        given(OPENED, RESOLVED, MERGED).when(ASK).thenRejected(new TicketIsMerged(OTHER));
    }

    @Test
    void what_happens_here_after_an_import_is_asked_about() {
        TicketImported imported = new TicketImported("servicenow", "i-1", List.of("1"));
        given(OPENED, RESOLVED, imported, REOPENED, RESOLVED).when(ASK).then(asked(2));
    }

    @Test
    void whoever_has_not_answered_is_reminded_once() {
        given(OPENED, RESOLVED, ASKED).when(REMIND).then(new TicketRatingReminded(1));
        given(OPENED, RESOLVED, ASKED, new TicketRatingReminded(1)).when(REMIND).then();
        given(OPENED, RESOLVED, ASKED, RATED).when(REMIND).then();
        given(OPENED, RESOLVED, ASKED, REOPENED).when(REMIND).then();
        given(OPENED, RESOLVED).when(REMIND).then();
    }

    @Test
    void whoever_wants_to_be_asked_no_more_is_not_reminded_and_may_still_answer() {
        given(OPENED, RESOLVED, ASKED).when(DECLINE).then(new TicketRatingDeclined(1));
        given(OPENED, RESOLVED, ASKED, new TicketRatingDeclined(1)).when(REMIND).then();
        given(OPENED, RESOLVED, ASKED, new TicketRatingDeclined(1)).when(ANSWER).then(RATED);
    }

    @Test
    void the_question_is_answered_once() {
        given(OPENED, RESOLVED, ASKED).when(ANSWER).then(RATED);
        given(OPENED, RESOLVED, ASKED, CLOSED).when(ANSWER).then(RATED);
        given(OPENED, RESOLVED, ASKED, RATED).when(ANSWER).thenRejected(new RatingAlreadyGiven());
    }

    @Test
    void a_reopening_makes_the_question_void_and_the_next_resolution_does_not_revive_it() {
        given(OPENED, RESOLVED, ASKED, REOPENED)
                .when(ANSWER)
                .thenRejected(new RatingQuestionVoid());
        given(OPENED, RESOLVED, ASKED, REOPENED, RESOLVED, asked(2))
                .when(ANSWER)
                .thenRejected(new RatingQuestionVoid());
    }

    private static TicketRatingAsked asked(int resolution) {
        return new TicketRatingAsked(resolution, RatingWay.MAIL, UNTIL);
    }
}
