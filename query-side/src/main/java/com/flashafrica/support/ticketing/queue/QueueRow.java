package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.names.PersonName;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.ticket.Assignee;
import com.flashafrica.support.ticketing.ticket.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of a list, as the API shows it: the same names as on the ticket's own page.
 *
 * @param dueAt the earliest due time of a clock that still owes something, passed or not; null if
 *     nothing is owed or it stands still
 * @param level null for requesters, who are not shown how we work: nor tags, nor who has it, nor
 *     what is due
 * @param missed whether any of its clocks is missed, also one that was answered late since
 */
record QueueRow(
        String id,
        long number,
        long version,
        long position,
        String subject,
        Channel channel,
        Priority priority,
        Status status,
        @Nullable Level level,
        @Nullable String category,
        List<String> tags,
        @Nullable String language,
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
        @Nullable TicketId mergedInto,
        @Nullable Instant dueAt,
        boolean missed) {

    /**
     * @param at the time of day that {@code missed} is told for
     */
    static QueueRow of(QueueDocument row, Map<String, PersonName> names, Instant at) {
        var due = row.due();
        var triage = row.triage();
        var progress = row.progress();
        return new QueueRow(
                row.id(),
                row.number(),
                row.version(),
                row.position(),
                row.subject(),
                row.channel(),
                triage.priority(),
                progress.status(),
                triage.level(),
                triage.category(),
                triage.tags(),
                row.language(),
                Requester.of(row.requester(), row.tier(), names),
                Assignee.of(triage),
                row.openedAt(),
                row.updatedAt(),
                progress.firstResponseAt(),
                progress.firstResolvedAt(),
                progress.resolvedAt(),
                progress.closedAt(),
                progress.reopenCount(),
                progress.waitingSince(),
                progress.mergedInto(),
                due.next().equals(Due.NEVER) ? null : due.next(),
                due.isMissed(at));
    }

    /** As the one who asked sees it. */
    private QueueRow forRequester() {
        return new QueueRow(
                id,
                number,
                version,
                position,
                subject,
                channel,
                priority,
                status,
                null,
                category,
                List.of(),
                language,
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
                mergedInto,
                null,
                false);
    }

    QueueRow shownTo(Caller caller) {
        return caller.isRequester() ? forRequester() : this;
    }
}
