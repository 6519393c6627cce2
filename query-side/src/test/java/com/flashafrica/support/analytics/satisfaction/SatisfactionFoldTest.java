package com.flashafrica.support.analytics.satisfaction;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SatisfactionFoldTest {
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final Instant LATER = minute(20_000);

    private final SatisfactionFold fold = new SatisfactionFold();

    @Test
    void a_rating_belongs_to_the_resolution_it_answers_and_the_next_is_asked_about_anew() {
        RatedTicket ticket =
                opened().then(resolution(ASHA))
                        .then(new TicketRatingAsked(1, RatingWay.MAIL, LATER))
                        .then(new TicketRated(1, 2, CUSTOMER, "slow"))
                        .then(new TicketReopened(CUSTOMER, "again"))
                        .then(resolution(null))
                        .then(new TicketRatingAsked(2, RatingWay.CHANNEL, LATER))
                        .then(new TicketRatingReminded(2))
                        .then(new TicketRatingDeclined(2))
                        .foldedBy(fold);

        assertThat(ticket.resolutions())
                .containsExactly(
                        new Resolution(
                                1,
                                minute(1),
                                ASHA,
                                minute(2),
                                null,
                                null,
                                new Resolution.Rating(2, "slow", minute(3))),
                        new Resolution(2, minute(5), null, minute(6), minute(7), minute(8), null));
    }

    @Test
    void a_second_rating_of_a_resolution_takes_the_place_of_the_first() {
        RatedTicket ticket =
                opened().then(resolution(ASHA))
                        .then(new TicketRated(1, 1, CUSTOMER, "bad"))
                        .then(new TicketRated(1, 5, CUSTOMER, null))
                        .foldedBy(fold);

        assertThat(ticket.resolutions())
                .extracting(Resolution::rating)
                .containsExactly(new Resolution.Rating(5, null, minute(3)));
    }

    @Test
    void a_rating_of_a_resolution_that_never_was_counts_nowhere() {
        RatedTicket ticket =
                opened().then(new TicketRated(0, 1, CUSTOMER, "early"))
                        .then(resolution(ASHA))
                        .then(new TicketRated(2, 1, CUSTOMER, "of what?"))
                        .foldedBy(fold);

        assertThat(ticket.resolutions()).containsExactly(Resolution.of(1, minute(2), ASHA));
    }
}
