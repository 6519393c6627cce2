package com.flashafrica.support.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * A sum over documents, kept by difference: what a document was is taken out and what it is now is
 * put in, so that a late change corrects old figures too.
 */
public interface Rollup<D> {
    /**
     * One event's difference, in the order of the ledger, from one thread.
     *
     * @param before null for a new document, or when the event changed none
     * @param after null when the event changed none, or to forget the document
     * @param position everything up to there is in; negative while the first documents come in,
     *     when nothing is whole yet
     */
    void change(@Nullable D before, @Nullable D after, long position);
}
