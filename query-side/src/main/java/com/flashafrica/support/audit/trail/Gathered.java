package com.flashafrica.support.audit.trail;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Different words in the order of their coming. Never changes: one more makes another list, which
 * goes on where this one ends and shares all that is before. Gathered by one thread at a time.
 */
final class Gathered extends AbstractList<String> {
    private final List<String> shared;
    private final Map<String, Integer> places;
    private final int size;

    private Gathered(List<String> shared, Map<String, Integer> places, int size) {
        this.shared = shared;
        this.places = places;
        this.size = size;
    }

    /**
     * @param words each once
     */
    static Gathered of(List<String> words) {
        if (words instanceof Gathered gathered) {
            return gathered;
        }
        Map<String, Integer> places = HashMap.newHashMap(words.size());
        for (String word : words) {
            places.put(word, places.size());
        }
        return new Gathered(new ArrayList<>(words), places, words.size());
    }

    /** The same one if the word is in it. */
    Gathered and(String word) {
        if (contains(word)) {
            return this;
        }
        Gathered own = shared.size() == size ? this : of(List.copyOf(this));
        own.shared.add(word);
        own.places.put(word, size);
        return new Gathered(own.shared, own.places, size + 1);
    }

    @Override
    public boolean contains(Object word) {
        Integer place = places.get(word);
        return place != null && place < size;
    }

    @Override
    public String get(int index) {
        return shared.get(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
