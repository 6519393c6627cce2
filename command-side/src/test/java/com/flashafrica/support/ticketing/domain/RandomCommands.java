package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;

import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.*;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Commands in no sensible order; the same seed gives the same ones. */
final class RandomCommands {
    private final Random random;

    RandomCommands(long seed) {
        random = new Random(seed);
    }

    TicketCommand next() {
        return switch (random.nextInt(12)) {
            case 0 -> new MergeTicket(TICKET, ticket());
            case 1 -> new AbsorbTicket(TICKET, ticket());
            case 2 -> new CancelMergeOfTicket(TICKET);
            case 3 -> history();
            default -> fact();
        };
    }

    private ImportHistory history() {
        List<ImportedRecord> records =
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(_ ->
                                new ImportedRecord(
                                        "r" + random.nextInt(40),
                                        Instant.ofEpochSecond(random.nextInt(2_000_000_000)),
                                        random.nextBoolean() ? FATOU : null,
                                        fact()))
                        .toList();
        return new ImportHistory(TICKET, one("servicenow", "zendesk"), one("i-1", "i-2"), records);
    }

    private Fact fact() {
        return switch (random.nextInt(18)) {
            case 0 -> OPEN;
            case 1, 2 -> reply(one(Author.values()));
            case 3 -> new NoteOnTicket(TICKET, new MessageId("m-2"), "note", List.of());
            case 4 -> new StartTicket(TICKET);
            case 5 -> new AssignTicket(TICKET, one(MOUSSA, FATOU), one("network", "mail"));
            case 6 -> new UnassignTicket(TICKET);
            case 7 -> new EscalateTicket(TICKET, one(Level.values()), "why");
            case 8 -> new PrioritiseTicket(TICKET, one(Priority.values()), null);
            case 9 -> new CategoriseTicket(TICKET, one("access", "network"));
            case 10 -> new TagTicket(TICKET, List.of(one("a", "b"), one("a", "c")));
            case 11 -> new WaitOnTicket(TICKET, one(WaitingOn.values()), null);
            case 12 -> new ResumeTicket(TICKET);
            case 13 -> new ResolveTicket(TICKET, null, "done");
            case 14 -> new ReopenTicket(TICKET, "again");
            case 15 -> random.nextInt(4) == 0 ? new CloseTicket(TICKET) : new ResumeTicket(TICKET);
            case 16 -> new RateTicket(TICKET, 1 + random.nextInt(5), null);
            default -> new LinkTicket(TICKET, ticket(), one(LinkKind.values()));
        };
    }

    private TicketId ticket() {
        return one(TICKET, OTHER, new TicketId("t-3"));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
