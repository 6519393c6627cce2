package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.AuditEntry.Actor;
import com.flashafrica.support.audit.trail.AuditEntry.Network;
import com.flashafrica.support.audit.trail.AuditEntry.Source;
import com.flashafrica.support.audit.trail.AuditEntry.Ticket;
import com.flashafrica.support.audit.trail.words.AuditWords;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.UnknownEventType;
import com.flashafrica.support.ledger.UnreadableEvent;
import com.flashafrica.support.ticketing.ticket.TicketDiff;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events with all that the audit trail tells of them; what is looked up is, for many at once. */
@Component
final class AuditEntries {
    private final EventCodec codec;
    private final AuditTickets tickets;
    private final AuditChanges changes;
    private final AccessSources sources;

    AuditEntries(
            EventCodec codec, AuditTickets tickets, AuditChanges changes, AccessSources sources) {
        this.codec = codec;
        this.tickets = tickets;
        this.changes = changes;
        this.sources = sources;
    }

    /** In the order given. Blocks. */
    List<AuditEntry> of(List<LedgerEvent> events, AuditWords words) {
        Map<Long, Map<String, String>> metadata = new HashMap<>();
        Map<String, @Nullable Ticket> about = new HashMap<>();
        for (LedgerEvent event : events) {
            metadata.put(event.position(), codec.decodeMetadata(event.metadata()));
            if (!about.containsKey(event.stream())) {
                about.put(event.stream(), tickets.of(event.stream()));
            }
        }
        Map<String, List<Network>> from = sources.of(causes(metadata));
        List<LedgerEvent> ofTickets =
                events.stream().filter(event -> isOf(event, about.get(event.stream()))).toList();
        Map<Long, List<TicketDiff.Change>> changed = changes.of(ofTickets);
        return events.stream()
                .map(event -> {
                    var own = Objects.requireNonNull(metadata.get(event.position()));
                    var ticket = about.get(event.stream());
                    var did =
                            isOf(event, ticket)
                                    ? changed.get(event.position())
                                    : List.<TicketDiff.Change>of();
                    var where = from.getOrDefault(own.get(EventMetadata.CAUSATION), List.of());
                    return entry(event, own, ticket, did, where, words);
                })
                .toList();
    }

    private static Set<String> causes(Map<Long, Map<String, String>> metadata) {
        return metadata.values().stream()
                .map(own -> own.get(EventMetadata.CAUSATION))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isOf(LedgerEvent event, @Nullable Ticket ticket) {
        return ticket != null && ticket.id().equals(event.stream());
    }

    private AuditEntry entry(
            LedgerEvent event,
            Map<String, String> metadata,
            @Nullable Ticket ticket,
            @Nullable List<TicketDiff.Change> changed,
            List<Network> network,
            AuditWords words) {
        return new AuditEntry(
                event.position(),
                event.id().toString(),
                event.stream(),
                event.version(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                new Actor(
                        metadata.get(EventMetadata.ACTOR),
                        metadata.get(EventMetadata.ROLE),
                        metadata.get(EventMetadata.AUTHENTICATED)),
                new Source(metadata.get(EventMetadata.CHANNEL), network),
                ticket,
                summary(event, words),
                changed == null
                        ? null
                        : changed.stream().map(one -> AuditChanges.told(one, words)).toList(),
                metadata.get(EventMetadata.CORRELATION),
                metadata.get(EventMetadata.CAUSATION),
                HexFormat.of().formatHex(event.hash()));
    }

    private String summary(LedgerEvent event, AuditWords words) {
        try {
            return words.of(codec.decode(event).payload());
        } catch (UnknownEventType | UnreadableEvent _) {
            return words.ofUnknown(event.type());
        }
    }
}
