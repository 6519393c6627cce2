package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.platform.timer.LatestTimer;
import com.flashafrica.support.platform.timer.LatestTimers;
import com.flashafrica.support.platform.timer.TimersAtOnce;
import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.SourceId;

/**
 * Has the mails sent, and the reminder's timer set. Both are written in the transaction of this
 * policy's token: none is forgotten. One handler for each type, because any other event then costs
 * no transaction.
 */
@ProcessingGroup(WhenRatingAskedThenMail.NAME)
class WhenRatingAskedThenMail {
    static final String NAME = "when-rating-asked-then-mail";

    private final TimersAtOnce mails;
    private final LatestTimers reminders;
    private final RatingSettings settings;

    WhenRatingAskedThenMail(TimersAtOnce mails, LatestTimers reminders, RatingSettings settings) {
        this.mails = mails;
        this.reminders = reminders;
        this.settings = settings;
    }

    @EventHandler
    void on(TicketRatingAsked asked, EventMessage<?> event, @SourceId String ticket) {
        if (asked.way() == RatingWay.MAIL) {
            mail(ticket, asked.resolution(), false);
            Instant again = event.getTimestamp().plus(settings.remindAfter());
            if (again.isBefore(asked.until())) {
                reminders.set(List.of(new LatestTimer(ticket, asked.resolution(), again)));
            }
        }
    }

    @EventHandler
    void on(TicketRatingReminded reminded, @SourceId String ticket) {
        mail(ticket, reminded.resolution(), true);
    }

    @EventHandler
    void on(TicketRated rated, @SourceId String ticket) {
        remindNoMore(ticket);
    }

    @EventHandler
    void on(TicketReopened reopened, @SourceId String ticket) {
        remindNoMore(ticket);
    }

    @EventHandler
    void on(TicketMerged merged, @SourceId String ticket) {
        remindNoMore(ticket);
    }

    @EventHandler
    void on(TicketRatingDeclined declined, @SourceId String ticket) {
        remindNoMore(ticket);
    }

    private void mail(String ticket, int resolution, boolean again) {
        mails.set(RatingMailTask.of(new TicketId(ticket), resolution, again));
    }

    private void remindNoMore(String ticket) {
        reminders.set(List.of(new LatestTimer(ticket, 0, null)));
    }
}
