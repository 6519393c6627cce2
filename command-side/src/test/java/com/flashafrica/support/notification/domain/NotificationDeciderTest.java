package com.flashafrica.support.notification.domain;

import static com.flashafrica.support.notification.domain.Sample.ID;
import static com.flashafrica.support.notification.domain.Sample.REQUEST;
import static com.flashafrica.support.notification.domain.Sample.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.notification.NotificationCommand;
import com.flashafrica.support.notification.NotificationCommand.RecordDelivery;
import com.flashafrica.support.notification.NotificationCommand.RecordFailure;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationRejection;
import com.flashafrica.support.notification.NotificationRejection.AttemptOutOfTurn;
import com.flashafrica.support.notification.NotificationRejection.NotificationAlreadyRequested;
import com.flashafrica.support.notification.NotificationRejection.NotificationAlreadySettled;
import com.flashafrica.support.notification.NotificationRejection.NotificationNotFound;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Given past events, when a command, then an event or a rejection. */
class NotificationDeciderTest {
    private static final String REASON = "The webhook answered 500.";
    private static final NotificationEvent FAILED = new NotificationFailed(1, REASON, false);

    @Test
    void what_is_requested_says_what_the_request_said() {
        assertThat(when(REQUEST)).isEqualTo(then(REQUESTED));
    }

    @Test
    void it_is_requested_once() {
        assertThat(when(REQUEST, REQUESTED)).isEqualTo(no(new NotificationAlreadyRequested()));
    }

    @Test
    void it_is_delivered_by_its_first_attempt_or_a_later_one() {
        assertThat(when(new RecordDelivery(ID, 1), REQUESTED))
                .isEqualTo(then(new NotificationDelivered(1)));
        assertThat(when(new RecordDelivery(ID, 2), REQUESTED, FAILED))
                .isEqualTo(then(new NotificationDelivered(2)));
    }

    @Test
    void an_attempt_fails_and_another_may_follow_until_the_last() {
        assertThat(when(new RecordFailure(ID, 1, REASON, false), REQUESTED))
                .isEqualTo(then(FAILED));
        assertThat(when(new RecordFailure(ID, 2, REASON, true), REQUESTED, FAILED))
                .isEqualTo(then(new NotificationFailed(2, REASON, true)));
    }

    @Test
    void of_two_that_were_at_the_same_attempt_one_is_recorded() {
        assertThat(when(new RecordFailure(ID, 1, REASON, false), REQUESTED, FAILED))
                .isEqualTo(no(new AttemptOutOfTurn(2)));
        assertThat(when(new RecordDelivery(ID, 1), REQUESTED, FAILED))
                .isEqualTo(no(new AttemptOutOfTurn(2)));
    }

    @Test
    void once_delivered_or_given_up_it_stays_so() {
        assertThat(when(new RecordDelivery(ID, 2), REQUESTED, new NotificationDelivered(1)))
                .isEqualTo(no(new NotificationAlreadySettled()));
        assertThat(
                        when(
                                new RecordFailure(ID, 2, REASON, true),
                                REQUESTED,
                                new NotificationFailed(1, REASON, true)))
                .isEqualTo(no(new NotificationAlreadySettled()));
    }

    @Test
    void nothing_is_recorded_of_what_was_never_requested() {
        assertThat(when(new RecordDelivery(ID, 1))).isEqualTo(no(new NotificationNotFound(ID)));
    }

    private static NotificationDecision when(
            NotificationCommand command, NotificationEvent... past) {
        @Nullable NotificationState state = null;
        for (NotificationEvent event : past) {
            state = NotificationDecider.evolve(state, event, Instant.EPOCH);
        }
        return NotificationDecider.decide(command, state);
    }

    private static NotificationDecision then(NotificationEvent event) {
        return new NotificationDecision.Accepted(event);
    }

    private static NotificationDecision no(NotificationRejection rejection) {
        return new NotificationDecision.Rejected(rejection);
    }
}
