package com.flashafrica.support.imports;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Reference;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.TicketCommand.AssignTicket;
import com.flashafrica.support.ticketing.TicketCommand.CloseTicket;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.Fact;
import com.flashafrica.support.ticketing.TicketCommand.NoteOnTicket;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.RateTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.UnassignTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Tells a ticket line by line: each is one fact. */
final class NdjsonTeller implements TicketTeller {
    private static final String NOBODY = "requester of ";

    private final ImportedTicket source;
    private final TicketId ticket;
    private final ObjectReader reader;

    NdjsonTeller(ImportedTicket source, ObjectReader reader) {
        this.source = source;
        this.ticket = source.id();
        this.reader = reader;
    }

    @Override
    public String identity(String content) {
        return read(content).identity();
    }

    @Override
    public Set<String> names(String content) {
        HistoryLine line = read(content);
        Set<String> names = line.names();
        if (line.event() == HistoryLine.Event.OPENED) {
            names.add(requester(line));
        }
        return names;
    }

    @Override
    public List<Told> tell(String content, Map<String, PersonId> people) {
        HistoryLine line = read(content);
        return List.of(
                new Told(
                        "",
                        Instant.parse(requireNonNull(line.at())),
                        idOf(line.by(), people),
                        id -> fact(line, people, id)));
    }

    private Fact fact(HistoryLine line, Map<String, PersonId> people, String id) {
        return switch (requireNonNull(line.event())) {
            case OPENED -> opening(line, people);
            case REPLIED ->
                    new ReplyToTicket(
                            ticket,
                            source.message(id),
                            requireNonNull(line.author()),
                            idOf(line.by(), people),
                            text(line.body()),
                            List.of(),
                            format(line));
            case NOTED ->
                    new NoteOnTicket(
                            ticket, source.message(id), text(line.body()), List.of(), format(line));
            case STARTED -> new StartTicket(ticket);
            case ASSIGNED ->
                    line.agent() == null && line.group() == null
                            ? new UnassignTicket(ticket)
                            : new AssignTicket(ticket, idOf(line.agent(), people), line.group());
            case ESCALATED ->
                    new EscalateTicket(ticket, requireNonNull(line.level()), text(line.reason()));
            case PRIORITISED ->
                    new PrioritiseTicket(ticket, requireNonNull(line.priority()), line.reason());
            case WAITING -> new WaitOnTicket(ticket, requireNonNull(line.on()), line.reason());
            case RESUMED -> new ResumeTicket(ticket);
            case RESOLVED -> new ResolveTicket(ticket, null, text(line.summary()));
            case REOPENED -> new ReopenTicket(ticket, text(line.reason()));
            case CLOSED -> new CloseTicket(ticket);
            case RATED -> new RateTicket(ticket, requireNonNull(line.score()), line.comment());
        };
    }

    private OpenTicket opening(HistoryLine line, Map<String, PersonId> people) {
        return new OpenTicket(
                ticket,
                requireNonNull(people.get(requester(line))),
                requireNonNullElse(line.tier(), Tier.STANDARD),
                requireNonNullElse(line.subject(), source.name()),
                text(line.description()),
                requireNonNullElse(line.channel(), Channel.API),
                requireNonNullElse(line.priority(), Priority.NORMAL),
                line.category(),
                List.of(),
                null,
                new Reference(source.source(), source.name()),
                null,
                format(line));
    }

    private static TextFormat format(HistoryLine line) {
        return requireNonNullElse(line.format(), TextFormat.TEXT);
    }

    /** Somebody of its own when the export does not know. */
    private String requester(HistoryLine line) {
        return requireNonNullElse(line.requester(), NOBODY + source.name());
    }

    private static @Nullable PersonId idOf(@Nullable String name, Map<String, PersonId> people) {
        return name == null ? null : people.get(name);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private HistoryLine read(String content) {
        return reader.readValue(content);
    }
}
