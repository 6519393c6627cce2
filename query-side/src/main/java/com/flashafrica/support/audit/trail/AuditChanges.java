package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.words.AuditWords;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.UnknownEventType;
import com.flashafrica.support.ledger.UnreadableEvent;
import com.flashafrica.support.ticketing.ticket.TicketChanges;
import com.flashafrica.support.ticketing.ticket.TicketDiff;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What events changed on their tickets, as the ticket's own page has it. What is about somebody, or
 * was written by somebody, is said to have changed and not shown: an auditor needs no more.
 */
@Component
final class AuditChanges {
    private static final Set<String> NOT_TOLD =
            Set.of(
                    "subject",
                    "description",
                    "requester.name",
                    "requester.email",
                    "satisfaction.comment");

    private final TicketChanges tickets;

    AuditChanges(TicketChanges tickets) {
        this.tickets = tickets;
    }

    /** By the events' positions; a ticket that this build cannot read has none. Blocks. */
    Map<Long, List<TicketDiff.Change>> of(Collection<LedgerEvent> ofTickets) {
        Map<String, LongSummaryStatistics> parts =
                ofTickets.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LedgerEvent::stream,
                                        Collectors.summarizingLong(LedgerEvent::position)));
        Map<Long, List<TicketDiff.Change>> changes = new HashMap<>();
        parts.forEach((ticket, part) -> {
            List<TicketDiff.Change> all = between(ticket, part);
            if (all != null) {
                ofTickets.stream()
                        .filter(event -> event.stream().equals(ticket))
                        .forEach(event -> changes.put(event.position(), of(event, all)));
            }
        });
        return changes;
    }

    private @Nullable List<TicketDiff.Change> between(String ticket, LongSummaryStatistics part) {
        try {
            return tickets.between(ticket, part.getMin() - 1, part.getMax());
        } catch (UnknownEventType | UnreadableEvent _) {
            return null;
        }
    }

    private static List<TicketDiff.Change> of(LedgerEvent event, List<TicketDiff.Change> all) {
        return all.stream().filter(change -> change.position() == event.position()).toList();
    }

    static AuditEntry.Change told(TicketDiff.Change change, AuditWords words) {
        String field = change.field();
        if (NOT_TOLD.contains(field) || isComposed(change.before()) || isComposed(change.after())) {
            return new AuditEntry.Change(field, null, null, words.change(field));
        }
        return new AuditEntry.Change(
                field,
                change.before(),
                change.after(),
                words.change(field, change.before(), change.after()));
    }

    /** The clocks of a ticket, and its links: no words for those on one line. */
    private static boolean isComposed(@Nullable JsonNode value) {
        return value != null && value.isArray() && !value.isEmpty() && !value.get(0).isString();
    }
}
