package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.projection.Fold;
import com.flashafrica.support.platform.projection.FoldedPage;
import com.flashafrica.support.platform.projection.Reading;
import com.flashafrica.support.platform.projection.ViewDocument;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A view's documents on their way through the ledger. For one thread. */
final class PastFold<D extends ViewDocument> {
    private static final int PAGE = 2_000;

    private final Fold<?, D> fold;
    private final Map<String, D> documents;
    private final Map<String, D> changed = new HashMap<>();
    private final Set<String> stuck;
    private Instant latest;
    private long position;

    /** Goes on from the last of these checkpoints, or from the ledger's beginning. */
    PastFold(Fold<?, D> fold, List<Checkpoint<D>> checkpoints) {
        this.fold = fold;
        int most = checkpoints.stream().mapToInt(one -> one.changed().size()).sum();
        this.documents = HashMap.newHashMap(most);
        for (Checkpoint<D> checkpoint : checkpoints) {
            checkpoint.changed().forEach(document -> documents.put(document.id(), document));
        }
        Checkpoint<D> last = checkpoints.isEmpty() ? Checkpoint.start() : checkpoints.getLast();
        this.position = last.position();
        this.latest = last.latest();
        this.stuck = new HashSet<>(last.stuck());
    }

    void to(Cut cut, LedgerReader reader, EventCodec codec) {
        while (position < cut.position()) {
            int limit = (int) Math.min(PAGE, cut.position() - position);
            List<LedgerEvent> page = reader.page(position, limit);
            if (page.isEmpty()) {
                throw new IllegalStateException("nothing follows position " + position);
            }
            take(page, cut, codec);
        }
    }

    private void take(List<LedgerEvent> page, Cut cut, EventCodec codec) {
        List<Reading> readings =
                page.stream().filter(cut::takes).map(one -> Reading.of(one, codec)).toList();
        FoldedPage<D> folded = FoldedPage.of(fold, readings, documents, stuck);
        documents.putAll(folded.changed());
        changed.putAll(folded.changed());
        stuck.addAll(folded.refused().keySet());
        position = page.getLast().position();
        for (LedgerEvent event : page) {
            latest = event.occurredAt().isAfter(latest) ? event.occurredAt() : latest;
        }
    }

    /** What has changed since the last one. */
    Checkpoint<D> checkpoint() {
        Checkpoint<D> checkpoint =
                new Checkpoint<>(
                        position, latest, List.copyOf(changed.values()), Set.copyOf(stuck));
        changed.clear();
        return checkpoint;
    }

    Collection<D> documents() {
        return Collections.unmodifiableCollection(documents.values());
    }
}
