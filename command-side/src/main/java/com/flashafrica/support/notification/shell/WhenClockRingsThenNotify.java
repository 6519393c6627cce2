package com.flashafrica.support.notification.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.notification.NotificationCommand.RequestNotification;
import com.flashafrica.support.notification.Recipient;
import com.flashafrica.support.notification.delivery.AddressBook;
import com.flashafrica.support.notification.domain.Notice;
import com.flashafrica.support.notification.domain.Notices;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.SourceId;

/**
 * A ticket that becomes critical, a clock that warns or is missed, an escalation: whoever the
 * ticket's terms name is told.
 *
 * <p>Once only, however often the event comes by. A role may stand for several recipients; the
 * first of them is requested last, under the key without a suffix: when that is there, all are, and
 * nobody who joined the role since is told of what is over.
 */
@ProcessingGroup(WhenClockRingsThenNotify.NAME)
class WhenClockRingsThenNotify {
    static final String NAME = "when-clock-rings-then-notify";

    private final Commands commands;
    private final TicketStories stories;
    private final AddressBook addresses;
    private final PastRequests past;

    WhenClockRingsThenNotify(
            Commands commands, TicketStories stories, AddressBook addresses, PastRequests past) {
        this.commands = commands;
        this.stories = stories;
        this.addresses = addresses;
        this.past = past;
    }

    @EventHandler
    void on(TicketEvent happened, EventMessage<?> event, @SourceId String ticket) {
        if (Notices.concern(happened)) {
            for (Notice notice : stories.notices(ticket, event.getIdentifier())) {
                tell(notice, new TicketId(ticket), event);
            }
        }
    }

    private void tell(Notice notice, TicketId ticket, EventMessage<?> event) {
        String key = NAME + ":" + event.getIdentifier() + ":" + notice.to();
        if (past.contain(NAME, key)) {
            return;
        }
        List<Recipient> recipients = addresses.recipientsOf(notice.to());
        for (Recipient recipient : recipients.reversed()) {
            boolean first = recipient.equals(recipients.getFirst());
            String own = first ? key : key + ":" + recipient.channel() + ":" + recipient.place();
            send(
                    new RequestNotification(
                            NotificationIds.of(own),
                            ticket,
                            notice.cause(),
                            notice.says(),
                            recipient,
                            notice.template()),
                    own,
                    event);
        }
    }

    private void send(RequestNotification command, String key, EventMessage<?> event) {
        Object story = event.getMetaData().get(EventMetadata.CORRELATION);
        String correlation = story instanceof String known ? known : event.getIdentifier();
        CommandOutcome outcome =
                commands.send(
                        command,
                        new Cause(NAME, ActorRole.SYSTEM, null, correlation, event.getIdentifier()),
                        null,
                        new RequestKey(NAME, key, key.getBytes(StandardCharsets.UTF_8), null));
        if (!(outcome instanceof Done)) {
            throw new IllegalStateException(key + " came to " + outcome);
        }
    }
}
