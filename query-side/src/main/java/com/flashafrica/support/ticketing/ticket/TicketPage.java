package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.platform.names.PersonName;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Reference;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Link;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Satisfaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ticket, as the API shows it.
 *
 * @param evaluatedAt the time of day that what depends on it was evaluated at: the clocks
 * @param format of the description; HTML is sanitised
 * @param level null for the requester, who is not shown how we work: nor tags, nor who has it, nor
 *     the other tickets that it has to do with
 * @param sla null if nothing was promised, and for the requester
 */
record TicketPage(
        Instant evaluatedAt,
        String id,
        long number,
        long version,
        long position,
        String subject,
        String description,
        TextFormat format,
        Channel channel,
        Priority priority,
        Status status,
        @Nullable Level level,
        @Nullable String category,
        List<String> tags,
        @Nullable String language,
        @Nullable Reference reference,
        Requester requester,
        Assignee assignee,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int reopenCount,
        @Nullable Instant waitingSince,
        @Nullable Satisfaction satisfaction,
        @Nullable ServiceLevel sla,
        @Nullable TicketId mergedInto,
        @Nullable TicketId follows,
        List<TicketId> absorbed,
        List<Link> links) {

    static TicketPage of(
            TicketDocument ticket,
            @Nullable ServiceLevel sla,
            Map<String, PersonName> names,
            Instant evaluatedAt) {
        var request = ticket.request();
        var triage = ticket.triage();
        var progress = ticket.progress();
        return new TicketPage(
                evaluatedAt,
                ticket.id(),
                ticket.number(),
                ticket.version(),
                ticket.position(),
                request.subject(),
                request.description(),
                Objects.requireNonNullElse(request.format(), TextFormat.TEXT),
                request.channel(),
                triage.priority(),
                progress.status(),
                triage.level(),
                triage.category(),
                triage.tags(),
                request.language(),
                request.reference(),
                Requester.of(request.requester(), request.tier(), names),
                Assignee.of(triage),
                ticket.openedAt(),
                ticket.updatedAt(),
                progress.firstResponseAt(),
                progress.firstResolvedAt(),
                progress.resolvedAt(),
                progress.closedAt(),
                progress.reopenCount(),
                progress.waitingSince(),
                ticket.satisfaction(),
                sla,
                progress.mergedInto(),
                request.follows(),
                ticket.absorbed(),
                ticket.links());
    }

    TicketPage shownTo(Caller caller) {
        return caller.isRequester() ? forRequester() : this;
    }

    private TicketPage forRequester() {
        return new TicketPage(
                evaluatedAt,
                id,
                number,
                version,
                position,
                subject,
                description,
                format,
                channel,
                priority,
                status,
                null,
                category,
                List.of(),
                language,
                reference,
                requester,
                Assignee.NOBODY,
                openedAt,
                updatedAt,
                firstResponseAt,
                firstResolvedAt,
                resolvedAt,
                closedAt,
                reopenCount,
                waitingSince,
                satisfaction,
                null,
                mergedInto,
                follows,
                List.of(),
                List.of());
    }
}
