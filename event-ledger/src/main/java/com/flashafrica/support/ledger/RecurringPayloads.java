package com.flashafrica.support.ledger;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Payloads of which many events hold few different ones: each is written and read once. What was
 * read is handed on as the same object, so it must be one that nobody can change.
 */
final class RecurringPayloads {
    /** Then all are forgotten, and it begins anew. */
    private static final int MOST = 256;

    private final Set<Class<?>> types;
    private final Map<Object, byte[]> written = new ConcurrentHashMap<>();
    private final Map<Read, Object> read = new ConcurrentHashMap<>();

    private record Read(Class<?> type, ByteBuffer json) {}

    RecurringPayloads(Set<Class<?>> types) {
        this.types = Set.copyOf(types);
    }

    byte[] written(Object payload, Function<Object, byte[]> writing) {
        return types.contains(payload.getClass())
                ? bounded(written).computeIfAbsent(payload, writing).clone()
                : writing.apply(payload);
    }

    Object read(Class<?> type, byte[] json, Function<byte[], Object> reading) {
        return types.contains(type)
                ? bounded(read)
                        .computeIfAbsent(
                                new Read(type, ByteBuffer.wrap(json)),
                                one -> reading.apply(one.json().array()))
                : reading.apply(json);
    }

    private static <K, V> Map<K, V> bounded(Map<K, V> map) {
        if (map.size() >= MOST) {
            map.clear();
        }
        return map;
    }
}
