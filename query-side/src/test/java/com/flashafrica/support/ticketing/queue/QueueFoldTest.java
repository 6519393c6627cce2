package com.flashafrica.support.ticketing.queue;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.ticket.ClockLog;
import com.flashafrica.support.ticketing.ticket.Progress;
import com.flashafrica.support.ticketing.ticket.Triage;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueFoldTest {
    @Test
    void a_row_shows_what_the_list_filters_and_sorts_by() {
        QueueDocument row =
                opened().then(new TicketAssigned(ASHA, "desk"))
                        .then(new TicketStarted())
                        .then(reply(Author.AGENT))
                        .foldedBy(new QueueFold());
        assertThat(row)
                .isEqualTo(
                        new QueueDocument(
                                "t-1",
                                40,
                                10,
                                4,
                                "No dial tone",
                                Channel.PHONE,
                                "en",
                                new PersonId("customer-1"),
                                Tier.PREMIUM,
                                minute(0),
                                minute(3),
                                2,
                                new Triage(
                                        Priority.HIGH,
                                        Level.L1,
                                        "telephony",
                                        List.of("desk", "phone"),
                                        ASHA,
                                        "desk"),
                                new Progress(
                                        Status.OPEN,
                                        minute(3),
                                        null,
                                        null,
                                        null,
                                        null,
                                        0,
                                        0,
                                        null,
                                        null),
                                Due.NOTHING,
                                new ClockLog(
                                        "opened:1772442000000001 resumed:1772442120000001"
                                                + " agent:1772442180000001",
                                        List.of())));
    }
}
