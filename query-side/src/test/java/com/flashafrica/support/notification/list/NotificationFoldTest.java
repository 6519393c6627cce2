package com.flashafrica.support.notification.list;

import static com.flashafrica.support.notification.list.NotificationProgress.DELIVERED;
import static com.flashafrica.support.notification.list.NotificationProgress.FAILED;
import static com.flashafrica.support.notification.list.NotificationProgress.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Given its events, this row. Each happens a minute after the one before, ten positions on. */
class NotificationFoldTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final NotificationEvent REQUEST = Sample.requested("n-1", "t-1");
    private static final NotificationEvent FAILURE = new NotificationFailed(1, "Away.", false);

    @Test
    void a_request_waits_for_its_first_attempt() {
        assertThat(folded(REQUEST)).isEqualTo(row(10, REQUESTED, 0, null, null));
    }

    @Test
    void a_failure_that_is_not_the_last_keeps_it_waiting_and_says_why() {
        assertThat(folded(REQUEST, FAILURE))
                .isEqualTo(row(20, REQUESTED, 1, "Away.", AT.plusSeconds(60)));
    }

    @Test
    void delivered_at_last_it_still_says_what_went_wrong_before() {
        assertThat(folded(REQUEST, FAILURE, new NotificationDelivered(2)))
                .isEqualTo(row(30, DELIVERED, 2, "Away.", AT.plusSeconds(120)));
    }

    @Test
    void the_last_failure_makes_it_a_dead_letter() {
        assertThat(folded(REQUEST, FAILURE, new NotificationFailed(2, "Still away.", true)))
                .isEqualTo(row(30, FAILED, 2, "Still away.", AT.plusSeconds(120)));
    }

    @Test
    void a_history_begins_with_the_request() {
        assertThatThrownBy(() -> folded(FAILURE)).isInstanceOf(IllegalStateException.class);
    }

    private static NotificationDocument row(
            long position,
            NotificationProgress state,
            int attempts,
            @Nullable String reason,
            @Nullable Instant lastAttemptAt) {
        return new NotificationDocument(
                "n-1",
                position,
                10,
                AT,
                new TicketId("t-1"),
                SlaNotice.Cause.MISSED,
                Sample.SAYS,
                Sample.MANAGEMENT,
                "missed",
                state,
                attempts,
                reason,
                lastAttemptAt);
    }

    private static NotificationDocument folded(NotificationEvent... events) {
        @Nullable NotificationDocument row = null;
        for (int i = 0; i < events.length; i++) {
            Instant at = AT.plusSeconds(60L * i);
            row =
                    new NotificationFold()
                            .evolve(
                                    row,
                                    new Recorded<>(
                                            10L * (i + 1),
                                            "n-1",
                                            i + 1,
                                            new UUID(0, i),
                                            "notification",
                                            at,
                                            at,
                                            events[i],
                                            Map.of()));
        }
        return Objects.requireNonNull(row);
    }
}
