package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A pure table from events to documents: no clock, no I/O, the same answer every time. The one code
 * behind the live view, a rebuild, "as of" and replay.
 *
 * @param <E> the family of events it reads
 * @param <D> what it makes of them
 */
public interface Fold<E, D extends ViewDocument> {

    /** The family of events it reads; all others are none of its business. */
    Class<E> family();

    /** Which document the event changes; null when it changes none. */
    default @Nullable String key(Recorded<?> event) {
        return family().isInstance(event.payload()) ? event.stream() : null;
    }

    /**
     * Which document an event would change whose type or content this build cannot read; null when
     * none. That document is stuck then: it cannot be told what the event meant for it.
     */
    @Nullable String keyOfUnreadable(String type, String stream);

    /**
     * The document after the event, at the event's position.
     *
     * @param document null before its first event
     * @throws RuntimeException when the event makes no sense to it: the document is stuck then
     */
    D evolve(@Nullable D document, Recorded<E> event);

    /** {@link #evolve} for an event that has a {@link #key}. */
    @SuppressWarnings("unchecked") // key() has looked at the payload's type
    default D apply(@Nullable D document, Recorded<?> event) {
        return evolve(document, (Recorded<E>) event);
    }
}
