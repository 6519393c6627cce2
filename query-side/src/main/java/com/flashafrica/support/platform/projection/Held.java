package com.flashafrica.support.platform.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a generation that are in memory between its writes, so that one that changes
 * often is read and written once. Bounded by what its events take in the ledger, which is about
 * what a document can have grown to. Used by one thread at a time.
 */
final class Held<D extends ViewDocument> {
    /** What a document takes beside the words of its events. */
    private static final int OVERHEAD = 2_000;

    /**
     * @param document as folded so far
     * @param stored the position of what is written of it; 0 when nothing is
     * @param bytes about what it takes
     */
    record Entry<D extends ViewDocument>(D document, long stored, int bytes) {
        boolean isDirty() {
            return document.position() != stored;
        }
    }

    /** The one that nobody changed for longest comes first; being written moves none. */
    private final Map<String, Entry<D>> entries = new LinkedHashMap<>(1_000);

    private final Set<String> dirty = new HashSet<>();
    private long bytes;

    boolean holds(String id) {
        return entries.containsKey(id);
    }

    @Nullable D document(String id) {
        Entry<D> entry = entries.get(id);
        return entry == null ? null : entry.document();
    }

    /** As it is in MongoDB. */
    void loaded(D document) {
        put(document.id(), new Entry<>(document, document.position(), OVERHEAD));
    }

    /** The document after events that take so many bytes. */
    void changed(D document, int eventBytes) {
        Entry<D> before = entries.remove(document.id());
        bytes -= before == null ? 0 : before.bytes();
        long stored = before == null ? 0 : before.stored();
        int size = (before == null ? OVERHEAD : before.bytes()) + eventBytes;
        put(document.id(), new Entry<>(document, stored, size));
        dirty.add(document.id());
    }

    private void put(String id, Entry<D> entry) {
        Entry<D> before = entries.put(id, entry);
        bytes += entry.bytes() - (before == null ? 0 : before.bytes());
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
            left -= entry.bytes();
            if (entry.isDirty()) {
                unwritten.add(entry);
            }
        }
        return unwritten;
    }

    /** What is to be written; in no order. */
    List<Entry<D>> toWrite() {
        List<Entry<D>> unwritten = new ArrayList<>(dirty.size());
        for (String id : dirty) {
            unwritten.add(entries.get(id));
        }
        return unwritten;
    }

    /** Those documents are in MongoDB as they are here. */
    void written(List<Entry<D>> done) {
        for (Entry<D> entry : done) {
            String id = entry.document().id();
            entries.put(
                    id, new Entry<>(entry.document(), entry.document().position(), entry.bytes()));
            dirty.remove(id);
        }
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
                bytes -= entry.bytes();
            }
        }
    }

    void clear() {
        entries.clear();
        dirty.clear();
        bytes = 0;
    }
}
