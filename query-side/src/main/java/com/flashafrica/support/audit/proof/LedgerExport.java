package com.flashafrica.support.audit.proof;

import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.proof.Checkpoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A stretch of the ledger as it is stored now, page by page: nothing is taken from memory, and a
 * page is read when the one before is on its way. Says what is there; whether that is right is for
 * the verifier.
 */
@Component
final class LedgerExport {
    private static final int PAGE = 250;

    private final LedgerReader reader;
    private final Evidence evidence;
    private final ExportLines lines = new ExportLines();

    LedgerExport(LedgerReader reader, Evidence evidence) {
        this.reader = reader;
        this.evidence = evidence;
    }

    private record Part(String text, long position, boolean last) {}

    Flux<String> between(long after, long until) {
        return evidence.ask(() -> opening(after, until))
                .expand(part ->
                        part.last()
                                ? Mono.empty()
                                : evidence.ask(() -> next(part.position(), until)))
                .map(Part::text);
    }

    private Part opening(long after, long until) {
        byte[] hash =
                after == 0 ? ChainHash.genesis() : reader.page(after - 1, 1).getFirst().hash();
        StringBuilder text =
                new StringBuilder(
                        lines.ledger(
                                reader.ledgerId(),
                                after,
                                until,
                                hash,
                                evidence.proofs().frontier(after)));
        evidence.checkpoints().keys().forEach(key -> text.append(lines.key(key)));
        evidence.checkpoints().of(after).ifPresent(at -> text.append(line(at)));
        return new Part(text.toString(), after, false);
    }

    private Part next(long position, long until) {
        int wanted = (int) Math.min(PAGE, until - position);
        List<LedgerEvent> events =
                wanted == 0
                        ? List.of()
                        : reader.page(position, wanted).stream()
                                .filter(event -> event.position() <= until)
                                .toList();
        return events.isEmpty()
                ? new Part(closing(position, until), position, true)
                : page(position, events);
    }

    private Part page(long position, List<LedgerEvent> events) {
        long last = events.getLast().position();
        Deque<Checkpoint> signed =
                new ArrayDeque<>(evidence.checkpoints().along(position + 1, last, PAGE));
        ChainHash chain = new ChainHash(reader.ledgerId());
        StringBuilder text = new StringBuilder();
        for (LedgerEvent event : events) {
            text.append(lines.event(event, chain));
            while (!signed.isEmpty() && signed.getFirst().size() <= event.position()) {
                text.append(line(signed.removeFirst()));
            }
        }
        return new Part(text.toString(), last, false);
    }

    /** The checkpoint beyond the end, and what leads there, when the end has none of its own. */
    private String closing(long position, long until) {
        Optional<Checkpoint> covering =
                position < until ? Optional.empty() : evidence.checkpoints().covering(until);
        String beyond =
                covering.filter(checkpoint -> checkpoint.size() > until)
                        .map(checkpoint ->
                                line(checkpoint)
                                        + lines.consistency(
                                                until,
                                                checkpoint.size(),
                                                evidence.proofs()
                                                        .consistency(until, checkpoint.size())))
                        .orElse("");
        return beyond + lines.end(position);
    }

    private String line(Checkpoint checkpoint) {
        return lines.checkpoint(evidence.checkpoints().cosigned(checkpoint));
    }
}
