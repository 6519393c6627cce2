package com.flashafrica.support.benchmarks.commands;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.util.List;

/** What both contenders are asked, made as the HTTP edge makes it. */
final class SampleCommands {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final String TEXT =
            "Mon versement de mars n'est toujours pas arrivé. ".repeat(6);

    private SampleCommands() {}

    static TicketId newTicket() {
        return new TicketId("ticket-" + IDS.generate());
    }

    static OpenTicket open(TicketId ticket) {
        return new OpenTicket(
                ticket,
                new PersonId("person-17"),
                Tier.STANDARD,
                "Versement en retard",
                TEXT,
                Channel.WEB,
                Priority.NORMAL,
                "payouts",
                List.of("payout"),
                "fr",
                null,
                null);
    }

    static ReplyToTicket reply(TicketId ticket) {
        return new ReplyToTicket(
                ticket,
                new MessageId("message-" + IDS.generate()),
                Author.AGENT,
                new PersonId("agent-7"),
                TEXT,
                List.of());
    }
}
