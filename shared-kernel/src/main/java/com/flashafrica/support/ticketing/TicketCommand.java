package com.flashafrica.support.ticketing;

import com.flashafrica.support.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to happen to a ticket. Sizes are checked before a command is made. */
public sealed interface TicketCommand {
    TicketId ticket();

    record OpenTicket(
            TicketId ticket,
            PersonId requester,
            Tier tier,
            String subject,
            String description,
            Channel channel,
            Priority priority,
            @Nullable String category,
            List<String> tags,
            @Nullable String language,
            @Nullable Reference reference,
            @Nullable TicketId follows)
            implements TicketCommand {}

    record ReplyToTicket(
            TicketId ticket,
            MessageId message,
            Author author,
            @Nullable PersonId by,
            String body,
            List<Attachment> attachments)
            implements TicketCommand {}

    record NoteOnTicket(
            TicketId ticket, MessageId message, String body, List<Attachment> attachments)
            implements TicketCommand {}

    record StartTicket(TicketId ticket) implements TicketCommand {}

    record AssignTicket(TicketId ticket, @Nullable PersonId agent, @Nullable String group)
            implements TicketCommand {}

    record UnassignTicket(TicketId ticket) implements TicketCommand {}

    record EscalateTicket(TicketId ticket, Level to, String reason) implements TicketCommand {}

    record PrioritiseTicket(TicketId ticket, Priority priority, @Nullable String reason)
            implements TicketCommand {}

    record CategoriseTicket(TicketId ticket, String category) implements TicketCommand {}

    record TagTicket(TicketId ticket, List<String> tags) implements TicketCommand {}

    record WaitOnTicket(TicketId ticket, WaitingOn on, @Nullable String reason)
            implements TicketCommand {}

    record ResumeTicket(TicketId ticket) implements TicketCommand {}

    /**
     * @param by whose resolution it is; the assigned agent's when not said
     */
    record ResolveTicket(TicketId ticket, @Nullable PersonId by, String summary)
            implements TicketCommand {}

    record ReopenTicket(TicketId ticket, String reason) implements TicketCommand {}

    record CloseTicket(TicketId ticket) implements TicketCommand {}

    /**
     * @param score 1 (worst) to 5
     */
    record RateTicket(TicketId ticket, int score, @Nullable String comment)
            implements TicketCommand {}

    record MergeTicket(TicketId ticket, TicketId into) implements TicketCommand {}

    record AbsorbTicket(TicketId ticket, TicketId from) implements TicketCommand {}

    record CancelMergeOfTicket(TicketId ticket) implements TicketCommand {}

    record LinkTicket(TicketId ticket, TicketId to, LinkKind kind) implements TicketCommand {}

    /** Records what happened elsewhere, as it happened, whatever the rules here would have said. */
    record ImportHistory(
            TicketId ticket, String source, String importId, List<ImportedRecord> records)
            implements TicketCommand {}

    /**
     * One record of another system.
     *
     * @param id unique within its ticket and source
     * @param at when it happened there
     * @param by who did it there, where that is known
     * @param fact what was done there
     */
    record ImportedRecord(String id, Instant at, @Nullable PersonId by, TicketCommand fact) {}
}
