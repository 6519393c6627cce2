package com.flashafrica.support.platform.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a generation that are in memory between its writes, so that one that changes
 * often is read and written once. Bounded by what its events take in the ledger, which is about
 * what a document can have grown to. Used by one thread at a time.
 */
final class Held<D extends ViewDocument> {
    /** What a document takes beside the words of its events. */
    private static final int OVERHEAD = 2_000;

    /** A document with what is known of how it is stored. */
    static final class Entry<D extends ViewDocument> {
        private D document;
        private long stored;
        private int bytes;

        private Entry(D document, long stored, int bytes) {
            this.document = document;
            this.stored = stored;
            this.bytes = bytes;
        }

        /** As folded so far. */
        D document() {
            return document;
        }

        /** The position of what is written of it; 0 when nothing is. */
        long stored() {
            return stored;
        }

        private boolean isDirty() {
            return document.position() != stored;
        }
    }

    /**
     * The one that nobody asked for or changed for longest comes first; being written moves none.
     */
    private final Map<String, Entry<D>> entries = new LinkedHashMap<>(1_000, 0.75f, true);

    private long bytes;

    boolean holds(String id) {
        return entries.containsKey(id);
    }

    @Nullable D document(String id) {
        Entry<D> entry = entries.get(id);
        return entry == null ? null : entry.document;
    }

    /** As it is in MongoDB; not held before. */
    void loaded(D document) {
        put(document, document.position());
    }

    /** The document after an event that takes so many bytes. */
    void changed(D document, int eventBytes) {
        Entry<D> known = entries.get(document.id());
        Entry<D> entry = known == null ? put(document, 0) : known;
        entry.document = document;
        entry.bytes += eventBytes;
        bytes += eventBytes;
    }

    private Entry<D> put(D document, long stored) {
        Entry<D> entry = new Entry<>(document, stored, OVERHEAD);
        entries.put(document.id(), entry);
        bytes += OVERHEAD;
        return entry;
    }

    /**
     * What is to be written of those that rested longest, so many that the others take no more than
     * that. What is worked on just now would only have to be written again.
     */
    List<Entry<D>> rested(long limit) {
        List<Entry<D>> unwritten = new ArrayList<>();
        Iterator<Entry<D>> eldest = entries.values().iterator();
        for (long left = bytes; left > limit && eldest.hasNext(); ) {
            Entry<D> entry = eldest.next();
            left -= entry.bytes;
            if (entry.isDirty()) {
                unwritten.add(entry);
            }
        }
        return unwritten;
    }

    /** What is to be written. */
    List<Entry<D>> toWrite() {
        return entries.values().stream().filter(Entry::isDirty).toList();
    }

    /** Those documents are in MongoDB as they are here. */
    void written(List<Entry<D>> done) {
        done.forEach(entry -> entry.stored = entry.document.position());
    }

    boolean isBeyond(long limit) {
        return bytes > limit;
    }

    /** Forgets what was written, those that rested longest first, until the rest takes no more. */
    void shrinkTo(long limit) {
        Iterator<Entry<D>> eldest = entries.values().iterator();
        while (bytes > limit && eldest.hasNext()) {
            Entry<D> entry = eldest.next();
            if (!entry.isDirty()) {
                eldest.remove();
                bytes -= entry.bytes;
            }
        }
    }

    void clear() {
        entries.clear();
        bytes = 0;
    }
}
