package com.flashafrica.support.platform.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** The aggregates used last, at most so many. Has no listeners: nothing here listens. */
final class AggregateCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept;

    AggregateCache(int most) {
        kept = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Axon's contract.
    public <K, V> V get(K key) {
        return (V) kept.getIfPresent(key);
    }

    /** An aggregate that nothing happened to yet has no id, and is not worth keeping. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            kept.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(@Nullable Object key, Object value) {
        return key != null && kept.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && kept.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.invalidateAll();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && kept.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody is told of what is kept here");
    }
}
