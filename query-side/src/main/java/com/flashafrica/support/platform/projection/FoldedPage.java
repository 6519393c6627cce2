package com.flashafrica.support.platform.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a page of the ledger makes of the documents it touches. Pure: loads and writes nothing. */
public final class FoldedPage<D extends ViewDocument> {
    /** The event that a document could not take, and why. */
    public record Refusal(Reading event, String reason) {}

    private final Fold<?, D> fold;
    private final Map<String, D> loaded;
    private final Map<String, D> changed = new LinkedHashMap<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();

    private FoldedPage(Fold<?, D> fold, Map<String, D> loaded) {
        this.fold = fold;
        this.loaded = loaded;
    }

    /**
     * @param loaded the documents that exist, by id
     * @param stuck ids of documents that are left alone
     */
    public static <D extends ViewDocument> FoldedPage<D> of(
            Fold<?, D> fold, List<Reading> page, Map<String, D> loaded, Set<String> stuck) {
        FoldedPage<D> folded = new FoldedPage<>(fold, loaded);
        for (Reading event : page) {
            String key = event.key(fold);
            if (key != null && !stuck.contains(key) && !folded.refused.containsKey(key)) {
                folded.take(key, event);
            }
        }
        return folded;
    }

    private void take(String key, Reading reading) {
        D document = changed.getOrDefault(key, loaded.get(key));
        if (document == null || reading.position() > document.position()) {
            D after = after(fold, key, document, reading, refused::put);
            if (after != null) {
                changed.put(key, after);
            }
        }
    }

    /**
     * The document after one event that it has not taken yet.
     *
     * @param refused told when it cannot take it; the answer is null then
     */
    static <D extends ViewDocument> @Nullable D after(
            Fold<?, D> fold,
            String key,
            @Nullable D document,
            Reading reading,
            BiConsumer<String, Refusal> refused) {
        if (reading.event() == null) {
            String reason = Objects.requireNonNullElse(reading.unreadable(), "unreadable");
            refused.accept(key, new Refusal(reading, reason));
            return null;
        }
        try {
            return checked(fold.apply(document, reading.event()), key, reading);
        } catch (RuntimeException e) {
            refused.accept(key, new Refusal(reading, e.toString()));
            return null;
        }
    }

    private static <D extends ViewDocument> D checked(D document, String key, Reading event) {
        if (!document.id().equals(key) || document.position() != event.position()) {
            throw new IllegalStateException("the fold answered with another document or position");
        }
        return document;
    }

    /** By id, as they are after the page. */
    public Map<String, D> changed() {
        return changed;
    }

    public Map<String, Refusal> refused() {
        return refused;
    }
}
