package com.flashafrica.support.audit.trail;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.platform.reading.OffLoop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger's events that answer a question, read block by block as they are asked for. */
@Component
final class AuditEvents {
    private final AuditBlocks blocks;
    private final LedgerReader reader;
    private final EventCodec codec;
    private final OffLoop offLoop;
    private final String requests;

    AuditEvents(AuditBlocks blocks, LedgerReader reader, EventCodec codec, OffLoop offLoop) {
        this.blocks = blocks;
        this.reader = reader;
        this.codec = codec;
        this.offLoop = offLoop;
        this.requests = codec.types().typeOf(NotificationRequested.class).name();
    }

    /**
     * Lists of a block's events, none of them empty, in the range's order. What concerns a ticket
     * is its own stream and those of its notifications.
     */
    Flux<List<LedgerEvent>> find(AuditQuestion question, AuditRange range) {
        return question.subjects().isEmpty()
                ? read(question, range)
                : withNotifications(question, range)
                        .flatMapMany(all -> read(question.of(all), range));
    }

    private Flux<List<LedgerEvent>> read(AuditQuestion question, AuditRange range) {
        return blocks.of(question, range)
                .concatMap(block -> offLoop.call(() -> block(question, range.within(block))), 1)
                .filter(events -> !events.isEmpty());
    }

    private List<LedgerEvent> block(AuditQuestion question, AuditRange part) {
        int size = Math.toIntExact(part.upTo() - part.after());
        List<LedgerEvent> events =
                reader.page(part.after(), size).stream()
                        .filter(event -> question.matches(event, codec))
                        .toList();
        return part.oldestFirst() ? events : events.reversed();
    }

    private Mono<Set<String>> withNotifications(AuditQuestion question, AuditRange range) {
        Set<String> tickets = question.subjects();
        AuditRange all = new AuditRange(0, range.upTo(), true);
        return blocks.of(question.about(tickets, Set.of(requests)), all)
                .concatMap(block -> offLoop.call(() -> requests(tickets, all.within(block))), 1)
                .collect(() -> new HashSet<>(tickets), Set::addAll)
                .map(found -> found);
    }

    private Set<String> requests(Set<String> tickets, AuditRange part) {
        int size = Math.toIntExact(part.upTo() - part.after());
        Stream<LedgerEvent> requested =
                reader.page(part.after(), size).stream()
                        .filter(event -> event.type().equals(requests));
        return requested
                .filter(event ->
                        codec.decode(event).payload() instanceof NotificationRequested request
                                && tickets.contains(request.ticket().value()))
                .map(LedgerEvent::stream)
                .collect(Collectors.toSet());
    }
}
