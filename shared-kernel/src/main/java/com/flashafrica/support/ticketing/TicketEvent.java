package com.flashafrica.support.ticketing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.people.Personal;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket. Names and fields are stored for ever: a change of shape is a new
 * revision with an upcaster. Who did it and when it happened are the event's metadata and times.
 */
public sealed interface TicketEvent {
    /** Whether the platform did it by itself, so that it makes nobody's {@code If-Match} stale. */
    default boolean automatic() {
        return false;
    }

    /** Plain text was there first, and is stored as it always was. */
    private static @Nullable TextFormat unlessPlain(@Nullable TextFormat format) {
        return format == TextFormat.TEXT ? null : format;
    }

    /**
     * @param follows the closed ticket whose late reply opened this one
     * @param format of the description; null for plain text
     */
    @JsonTypeName("ticket.opened")
    record TicketOpened(
            TicketId ticket,
            PersonId requester,
            Tier tier,
            @Personal String subject,
            @Personal(format = "format") String description,
            Channel channel,
            Priority priority,
            @Nullable String category,
            List<String> tags,
            @Nullable String language,
            @Nullable Reference reference,
            @Nullable TicketId follows,
            @Nullable TextFormat format)
            implements TicketEvent {
        public TicketOpened {
            format = unlessPlain(format);
        }

        /** Described in plain text. */
        public TicketOpened(
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
                    null);
        }
    }

    /**
     * A public message.
     *
     * @param by who wrote it, where that is known
     * @param format of the body; null for plain text
     */
    @JsonTypeName("ticket.replied")
    record TicketReplied(
            MessageId message,
            Author author,
            @Nullable PersonId by,
            PersonId requester,
            @Personal(format = "format") String body,
            List<Attachment> attachments,
            @Nullable TextFormat format)
            implements TicketEvent {
        public TicketReplied {
            format = unlessPlain(format);
        }

        /** In plain text. */
        public TicketReplied(
                MessageId message,
                Author author,
                @Nullable PersonId by,
                PersonId requester,
                String body,
                List<Attachment> attachments) {
            this(message, author, by, requester, body, attachments, null);
        }
    }

    /**
     * An internal message, which the requester never sees.
     *
     * @param format of the body; null for plain text
     */
    @JsonTypeName("ticket.noted")
    record TicketNoted(
            MessageId message,
            PersonId requester,
            @Personal(format = "format") String body,
            List<Attachment> attachments,
            @Nullable TextFormat format)
            implements TicketEvent {
        public TicketNoted {
            format = unlessPlain(format);
        }

        /** In plain text. */
        public TicketNoted(
                MessageId message, PersonId requester, String body, List<Attachment> attachments) {
            this(message, requester, body, attachments, null);
        }
    }

    /** Work began. */
    @JsonTypeName("ticket.started")
    record TicketStarted() implements TicketEvent {}

    /** The whole assignment as it is from now on. */
    @JsonTypeName("ticket.assigned")
    record TicketAssigned(@Nullable PersonId agent, @Nullable String group)
            implements TicketEvent {}

    @JsonTypeName("ticket.unassigned")
    record TicketUnassigned() implements TicketEvent {}

    @JsonTypeName("ticket.escalated")
    record TicketEscalated(
            Level from, Level to, PersonId requester, @Personal String reason, boolean automatic)
            implements TicketEvent {}

    @JsonTypeName("ticket.prioritised")
    record TicketPrioritised(
            Priority priority, PersonId requester, @Personal @Nullable String reason)
            implements TicketEvent {}

    @JsonTypeName("ticket.categorised")
    record TicketCategorised(String category) implements TicketEvent {}

    /** The whole set of tags as it is from now on. */
    @JsonTypeName("ticket.tagged")
    record TicketTagged(List<String> tags) implements TicketEvent {}

    /** A wait began; it ends any other. */
    @JsonTypeName("ticket.waiting")
    record TicketWaiting(WaitingOn on, PersonId requester, @Personal @Nullable String reason)
            implements TicketEvent {}

    @JsonTypeName("ticket.resumed")
    record TicketResumed() implements TicketEvent {}

    /**
     * @param by the agent whose resolution it is, where that is known
     */
    @JsonTypeName("ticket.resolved")
    record TicketResolved(@Nullable PersonId by, PersonId requester, @Personal String summary)
            implements TicketEvent {}

    @JsonTypeName("ticket.reopened")
    record TicketReopened(PersonId requester, @Personal String reason) implements TicketEvent {}

    @JsonTypeName("ticket.closed")
    record TicketClosed() implements TicketEvent {}

    /**
     * @param resolution which resolution it answers, from 1
     * @param score 1 (worst) to 5
     */
    @JsonTypeName("ticket.rated")
    record TicketRated(
            int resolution, int score, PersonId requester, @Personal @Nullable String comment)
            implements TicketEvent {}

    /** This ticket ended in another. */
    @JsonTypeName("ticket.merged")
    record TicketMerged(TicketId into) implements TicketEvent {}

    /** Another ticket ended in this one. */
    @JsonTypeName("ticket.absorbed")
    record TicketAbsorbed(TicketId from) implements TicketEvent {
        @Override
        public boolean automatic() {
            return true;
        }
    }

    /** The merge closed a circle, and this ticket, the lowest number in it, goes on. */
    @JsonTypeName("ticket.merge-cancelled")
    record TicketMergeCancelled() implements TicketEvent {
        @Override
        public boolean automatic() {
            return true;
        }
    }

    @JsonTypeName("ticket.linked")
    record TicketLinked(TicketId to, LinkKind kind) implements TicketEvent {}

    /**
     * The events just before this one, back to the one before, are history brought in from
     * elsewhere.
     *
     * @param source the system it came from
     * @param importId the import that brought it
     * @param records ids of the source's records taken in, so that none is taken in twice
     */
    @JsonTypeName("ticket.imported")
    record TicketImported(String source, String importId, List<String> records)
            implements TicketEvent {
        @Override
        public boolean automatic() {
            return true;
        }
    }

    /** What the platform records of a ticket's clocks by itself. */
    sealed interface OfClocks extends TicketEvent {
        @Override
        default boolean automatic() {
            return true;
        }
    }

    /** What was promised, in full, whatever becomes of the policy. Counted from the opening. */
    @JsonTypeName("ticket.sla-terms-assigned")
    record SlaTermsAssigned(SlaTerms terms) implements OfClocks {}

    /**
     * So much of a target is used up that somebody should look.
     *
     * @param number which of the ticket's clocks of that kind, from 1
     * @param dueAt when it was used up so far, however late that was noticed
     */
    @JsonTypeName("ticket.sla-clock-warned")
    record SlaClockWarned(ClockKind clock, int number, Instant dueAt) implements OfClocks {}

    /**
     * @param dueAt when the target was used up, however late that was noticed
     */
    @JsonTypeName("ticket.first-response-missed")
    record FirstResponseMissed(Instant dueAt) implements OfClocks {}

    /**
     * @param number which of the ticket's next responses, from 1
     * @param dueAt when the target was used up, however late that was noticed
     */
    @JsonTypeName("ticket.next-response-missed")
    record NextResponseMissed(int number, Instant dueAt) implements OfClocks {}

    /**
     * @param dueAt when the target was used up, however late that was noticed
     */
    @JsonTypeName("ticket.resolution-missed")
    record ResolutionMissed(Instant dueAt) implements OfClocks {}

    /** What became of asking the requester how a resolution was, beside the rating itself. */
    sealed interface OfSatisfaction extends TicketEvent {
        /** Which resolution it is about, from 1. */
        int resolution();

        @Override
        default boolean automatic() {
            return true;
        }
    }

    /**
     * The requester was asked to rate, once for each resolution.
     *
     * @param until when the question is answered no more
     */
    @JsonTypeName("ticket.rating-asked")
    record TicketRatingAsked(int resolution, RatingWay way, Instant until)
            implements OfSatisfaction {}

    /** The requester had not answered, and was asked again. */
    @JsonTypeName("ticket.rating-reminded")
    record TicketRatingReminded(int resolution) implements OfSatisfaction {}

    /** The requester, asked about this resolution, wants to be asked no more, about any. */
    @JsonTypeName("ticket.rating-declined")
    record TicketRatingDeclined(int resolution) implements OfSatisfaction {}
}
