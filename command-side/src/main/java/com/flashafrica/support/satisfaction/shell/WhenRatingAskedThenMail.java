package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.platform.timer.LatestTimer;
import com.flashafrica.support.platform.timer.LatestTimers;
import com.flashafrica.support.platform.timer.TimersAtOnce;
import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketEvent;
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
 * policy's token: none is forgotten.
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
    void on(TicketEvent happened, EventMessage<?> event, @SourceId String ticket) {
        TicketId id = new TicketId(ticket);
        switch (happened) {
            case TicketRatingAsked asked when asked.way() == RatingWay.MAIL -> {
                mail(id, asked.resolution(), false);
                Instant again = event.getTimestamp().plus(settings.remindAfter());
                if (again.isBefore(asked.until())) {
                    reminders.set(List.of(new LatestTimer(ticket, asked.resolution(), again)));
                }
            }
            case TicketRatingReminded reminded -> mail(id, reminded.resolution(), true);
            case TicketRated _, TicketReopened _, TicketMerged _, TicketRatingDeclined _ ->
                    reminders.set(List.of(new LatestTimer(ticket, 0, null)));
            default -> {}
        }
    }

    private void mail(TicketId ticket, int resolution, boolean again) {
        mails.set(RatingMailTask.of(ticket, resolution, again));
    }
}
