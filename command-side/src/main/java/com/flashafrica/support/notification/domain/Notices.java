package com.flashafrica.support.notification.domain;

import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is to be told of an event, by the terms that were in force. */
public final class Notices {
    private Notices() {}

    /** Whether anybody may have to be told of such an event at all. */
    public static boolean concern(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> opened.priority() == Priority.CRITICAL;
            case TicketPrioritised raised -> raised.priority() == Priority.CRITICAL;
            case SlaClockWarned _,
                    FirstResponseMissed _,
                    NextResponseMissed _,
                    ResolutionMissed _,
                    TicketEscalated _ ->
                    true;
            default -> false;
        };
    }

    /**
     * What was recorded with an event goes with it: an opening's terms are in the event after it.
     * Nobody is told of a ticket whose history came from elsewhere.
     *
     * @param story the ticket's events from its opening on, as far as they are known
     * @param index of the event in question
     * @param number of the ticket
     */
    public static List<Notice> of(List<Told> story, int index, long number) {
        Told told = story.get(index);
        NoticedTicket before = NoticedTicket.of(story.subList(0, index));
        SlaNotice.Cause cause = cause(told.event(), before);
        if (cause == null || isImported(story)) {
            return List.of();
        }
        NoticedTicket ticket =
                Objects.requireNonNull(NoticedTicket.of(story.subList(0, end(story, index))));
        SlaTerms terms = ticket.clocks().terms();
        TicketNews says = new News(told, ticket, number).said();
        return terms == null
                ? List.of()
                : terms.policy().notices().stream()
                        .filter(notice -> notice.on() == cause)
                        .map(SlaNotice::to)
                        .distinct()
                        .map(to -> new Notice(cause, to, says))
                        .toList();
    }

    private static SlaNotice.@Nullable Cause cause(
            TicketEvent event, @Nullable NoticedTicket before) {
        return switch (event) {
            case TicketOpened opened when opened.priority() == Priority.CRITICAL ->
                    SlaNotice.Cause.OPENED_CRITICAL;
            case TicketPrioritised raised
                    when raised.priority() == Priority.CRITICAL
                            && before != null
                            && before.priority() != Priority.CRITICAL ->
                    SlaNotice.Cause.OPENED_CRITICAL;
            case SlaClockWarned _ -> SlaNotice.Cause.WARNING;
            case FirstResponseMissed _, NextResponseMissed _, ResolutionMissed _ ->
                    SlaNotice.Cause.MISSED;
            case TicketEscalated _ -> SlaNotice.Cause.ESCALATED;
            default -> null;
        };
    }

    private static boolean isImported(List<Told> story) {
        return story.stream().anyMatch(told -> told.event() instanceof TicketImported);
    }

    /** Only what makes a ticket critical may bring terms of its own, at the very same time. */
    private static int end(List<Told> story, int index) {
        int end = index + 1;
        boolean bringsTerms =
                story.get(index).event() instanceof TicketOpened
                        || story.get(index).event() instanceof TicketPrioritised;
        while (bringsTerms
                && end < story.size()
                && story.get(end).at().equals(story.get(index).at())) {
            end++;
        }
        return end;
    }
}
