package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketCommand.AskForRating;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.SourceId;

/**
 * Whoever has a mail address and has not opted out is asked about each resolution. Of old
 * resolutions, met while the ledger is read for the first time, nobody is asked.
 */
@ProcessingGroup(WhenTicketResolvedThenAsk.NAME)
class WhenTicketResolvedThenAsk {
    static final String NAME = "when-ticket-resolved-then-ask";

    private final Commands commands;
    private final RatingLinks links;
    private final PublicAddress address;
    private final PersonDirectory people;
    private final RatingOptOuts optOuts;
    private final RatingSettings settings;
    private final Clock clock;

    WhenTicketResolvedThenAsk(
            Commands commands,
            RatingLinks links,
            PublicAddress address,
            PersonDirectory people,
            RatingOptOuts optOuts,
            RatingSettings settings,
            Clock clock) {
        this.commands = commands;
        this.links = links;
        this.address = address;
        this.people = people;
        this.optOuts = optOuts;
        this.settings = settings;
        this.clock = clock;
    }

    @EventHandler
    void on(TicketResolved resolved, EventMessage<?> event, @SourceId String ticket) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean late = event.getTimestamp().isBefore(now.minus(settings.askWithin()));
        if (late || !links.areOn() || !address.isKnown() || !mayAsk(resolved.requester())) {
            return;
        }
        Object story = event.getMetaData().get(EventMetadata.CORRELATION);
        String id = event.getIdentifier();
        SentBy.policy(
                commands,
                new AskForRating(
                        new TicketId(ticket), RatingWay.MAIL, now.plus(settings.validFor())),
                NAME,
                NAME + ":" + id,
                story instanceof String known ? known : id,
                id);
    }

    private boolean mayAsk(PersonId requester) {
        return people.mailOf(requester).isPresent() && !optOuts.contain(requester);
    }
}
