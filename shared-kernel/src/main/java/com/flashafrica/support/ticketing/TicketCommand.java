package com.flashafrica.support.ticketing;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.SlaTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to happen to a ticket. Sizes are checked before a command is made. */
public sealed interface TicketCommand {
    TicketId ticket();

    /** What may also be told of the past: everything but what the platform does between tickets. */
    sealed interface Fact extends TicketCommand {}

    /**
     * @param format of the description
     */
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
            @Nullable TicketId follows,
            TextFormat format)
            implements Fact {
        /** Described in plain text. */
        public OpenTicket(
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
                @Nullable TicketId follows) {
            this(
                    ticket,
                    requester,
                    tier,
                    subject,
                    description,
                    channel,
                    priority,
                    category,
                    tags,
                    language,
                    reference,
                    follows,
                    TextFormat.TEXT);
        }
    }

    record ReplyToTicket(
            TicketId ticket,
            MessageId message,
            Author author,
            @Nullable PersonId by,
            String body,
            List<Attachment> attachments,
            TextFormat format)
            implements Fact {
        /** In plain text. */
        public ReplyToTicket(
                TicketId ticket,
                MessageId message,
                Author author,
                @Nullable PersonId by,
                String body,
                List<Attachment> attachments) {
            this(ticket, message, author, by, body, attachments, TextFormat.TEXT);
        }
    }

    record NoteOnTicket(
            TicketId ticket,
            MessageId message,
            String body,
            List<Attachment> attachments,
            TextFormat format)
            implements Fact {
        /** In plain text. */
        public NoteOnTicket(
                TicketId ticket, MessageId message, String body, List<Attachment> attachments) {
            this(ticket, message, body, attachments, TextFormat.TEXT);
        }
    }

    record StartTicket(TicketId ticket) implements Fact {}

    record AssignTicket(TicketId ticket, @Nullable PersonId agent, @Nullable String group)
            implements Fact {}

    record UnassignTicket(TicketId ticket) implements Fact {}

    record EscalateTicket(TicketId ticket, Level to, String reason) implements Fact {}

    record PrioritiseTicket(TicketId ticket, Priority priority, @Nullable String reason)
            implements Fact {}

    record CategoriseTicket(TicketId ticket, String category) implements Fact {}

    record TagTicket(TicketId ticket, List<String> tags) implements Fact {}

    record WaitOnTicket(TicketId ticket, WaitingOn on, @Nullable String reason) implements Fact {}

    record ResumeTicket(TicketId ticket) implements Fact {}

    /**
     * @param by whose resolution it is; the assigned agent's when not said
     */
    record ResolveTicket(TicketId ticket, @Nullable PersonId by, String summary) implements Fact {}

    record ReopenTicket(TicketId ticket, String reason) implements Fact {}

    record CloseTicket(TicketId ticket) implements Fact {}

    /**
     * @param score 1 (worst) to 5
     */
    record RateTicket(TicketId ticket, int score, @Nullable String comment) implements Fact {}

    record MergeTicket(TicketId ticket, TicketId into) implements TicketCommand {}

    record AbsorbTicket(TicketId ticket, TicketId from) implements TicketCommand {}

    record CancelMergeOfTicket(TicketId ticket) implements TicketCommand {}

    record LinkTicket(TicketId ticket, TicketId to, LinkKind kind) implements Fact {}

    /** Records which of the ticket's targets were used up by now; nothing if none was. */
    record CheckSlaClocks(TicketId ticket) implements TicketCommand {}

    /** Puts other terms of the policy that the ticket has in their place. */
    record ReapplySlaTerms(TicketId ticket, SlaTerms terms) implements TicketCommand {}

    /** What there is to say of how satisfied the requester is, beside {@link RateTicket}. */
    sealed interface OfSatisfaction extends TicketCommand {}

    /**
     * Remembers that the requester is asked about the resolution that stands. Nothing happens when
     * there is none, or it was asked about, rated or brought in from elsewhere.
     *
     * @param until when the question is answered no more
     */
    record AskForRating(TicketId ticket, RatingWay way, Instant until) implements OfSatisfaction {}

    /** Remembers that the requester is asked again; nothing if there is no reason to. */
    record RemindOfRating(TicketId ticket, int resolution) implements OfSatisfaction {}

    /** Remembers that the requester, asked about this, wants to be asked no more. */
    record DeclineRating(TicketId ticket, int resolution) implements OfSatisfaction {}

    /**
     * The requester's own answer to the question, given once.
     *
     * @param score 1 (worst) to 5
     */
    record AnswerRating(TicketId ticket, int resolution, int score, @Nullable String comment)
            implements OfSatisfaction {}

    /** Records what happened elsewhere, as it happened, whatever the rules here would have said. */
    record ImportHistory(
            TicketId ticket, String source, String importId, List<ImportedRecord> records)
            implements TicketCommand {
        public ImportHistory {
            if (!records.stream().allMatch(record -> record.fact().ticket().equals(ticket))) {
                throw new IllegalArgumentException("a history tells of one ticket");
            }
        }
    }

    /**
     * One record of another system.
     *
     * @param id unique within its ticket and source
     * @param at when it happened there
     * @param by who did it there, where that is known
     * @param fact what was done there
     */
    record ImportedRecord(String id, Instant at, @Nullable PersonId by, Fact fact) {}
}
