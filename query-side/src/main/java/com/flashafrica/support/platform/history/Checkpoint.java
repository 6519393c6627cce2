package com.flashafrica.support.platform.history;

import com.flashafrica.support.platform.projection.ViewDocument;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed between the checkpoint before and this one. All up to a checkpoint, the later ones
 * over the earlier ones, are a view's documents as they were there.
 *
 * @param latest when the latest of all events up to here happened
 * @param stuck documents that some event up to here could not be folded into
 */
record Checkpoint<D extends ViewDocument>(
        long position, Instant latest, List<D> changed, Set<String> stuck) {

    static <D extends ViewDocument> Checkpoint<D> start() {
        return new Checkpoint<>(0, Instant.MIN, List.of(), Set.of());
    }

    /** This one and the next as one, at the place of the next. */
    Checkpoint<D> and(Checkpoint<D> next) {
        Map<String, D> both = new HashMap<>();
        changed.forEach(document -> both.put(document.id(), document));
        next.changed.forEach(document -> both.put(document.id(), document));
        return new Checkpoint<>(next.position, next.latest, List.copyOf(both.values()), next.stuck);
    }

    /** Whether all that came before it belongs to the past asked for. */
    boolean isWithin(Cut cut) {
        return position <= cut.position()
                && (cut.occurredBy() == null || !latest.isAfter(cut.occurredBy()));
    }
}
