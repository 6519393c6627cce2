package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.words.AuditWords;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.reading.OffLoop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers what is asked of the audit trail, from the ledger itself. */
@Component
final class AuditTrail {
    /** Nothing is in a stream of no name: a ticket that is not there has no events. */
    private static final String NOWHERE = "";

    /** A question, settled: the same whatever is appended meanwhile. */
    record Settled(AuditQuestion question, AuditRange range) {}

    private final AuditEvents events;
    private final AuditEntries entries;
    private final AuditTickets tickets;
    private final LedgerReader reader;
    private final OffLoop offLoop;

    AuditTrail(
            AuditEvents events,
            AuditEntries entries,
            AuditTickets tickets,
            LedgerReader reader,
            OffLoop offLoop) {
        this.events = events;
        this.entries = entries;
        this.tickets = tickets;
        this.reader = reader;
        this.offLoop = offLoop;
    }

    /**
     * @param head the last position that is looked at
     */
    Mono<Settled> settle(AuditRequest request, long head) {
        return offLoop.call(() -> settled(request, head));
    }

    private Settled settled(AuditRequest request, long head) {
        long after = request.from() == null ? 0 : before(request.from());
        long upTo = request.to() == null ? head : Math.min(head, before(request.to()));
        Set<String> subjects =
                request.tickets().stream()
                        .flatMap(this::subject)
                        .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (subjects.isEmpty() && !request.tickets().isEmpty()) {
            subjects = Set.of(NOWHERE);
        }
        return new Settled(
                new AuditQuestion(
                        request.actors(), subjects, request.types(), request.correlations()),
                new AuditRange(after, upTo, request.oldestFirst()));
    }

    /** The last position recorded before the time; times are of whole microseconds. */
    private long before(Instant time) {
        return reader.headAt(time.minus(1, ChronoUnit.MICROS));
    }

    /** Numbers are of digits alone, and no id is. */
    private Stream<String> subject(String ticket) {
        boolean number = ticket.length() <= 18 && ticket.chars().allMatch(Character::isDigit);
        return number ? tickets.numbered(Long.parseLong(ticket)).stream() : Stream.of(ticket);
    }

    /** As many as asked for, and one more if there is one. */
    Mono<List<LedgerEvent>> events(Settled asked, int limit) {
        return events.find(asked.question(), asked.range())
                .concatMapIterable(block -> block)
                .take(limit)
                .collectList();
    }

    Mono<List<AuditEntry>> told(List<LedgerEvent> found, AuditWords words) {
        return offLoop.call(() -> entries.of(found, words));
    }

    /** All of them, some at a time and no more than the reader takes. */
    Flux<List<AuditEntry>> all(Settled asked, AuditWords words) {
        return events.find(asked.question(), asked.range())
                .concatMap(block -> told(block, words), 1);
    }

    /** Empty when there is no such position. */
    Mono<AuditEntry> at(long position, AuditWords words) {
        return offLoop.call(() -> find(position))
                .flatMap(found -> told(found.stream().toList(), words))
                .flatMap(told -> Mono.justOrEmpty(told.stream().findFirst()));
    }

    private Optional<LedgerEvent> find(long position) {
        return position < 1 ? Optional.empty() : reader.page(position - 1, 1).stream().findFirst();
    }
}
