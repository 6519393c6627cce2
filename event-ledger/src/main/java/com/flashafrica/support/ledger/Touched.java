package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.LockedState.RequestName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch depends on.
 *
 * @param streams with the version that the first append to each expects, 0 for a new one
 * @param requests all that the appends carry
 * @param keys all that the appends bring
 */
record Touched(Map<String, Long> streams, Set<RequestName> requests, Set<FreshKey> keys) {

    static Touched of(List<PendingAppend> batch) {
        Map<String, Long> streams = new LinkedHashMap<>();
        Set<RequestName> requests = new LinkedHashSet<>();
        Set<FreshKey> keys = new LinkedHashSet<>();
        for (PendingAppend pending : batch) {
            for (NewEvent event : pending.append.events()) {
                streams.putIfAbsent(event.stream(), event.version() - 1);
                keys.addAll(event.freshKeys());
            }
            RequestKey request = pending.append.request();
            if (request != null) {
                requests.add(RequestName.of(request));
            }
        }
        return new Touched(streams, requests, keys);
    }

    static Touched nothing() {
        return new Touched(Map.of(), Set.of(), Set.of());
    }

    String[] streamNames() {
        return streams.keySet().toArray(String[]::new);
    }

    long[] expectedVersions() {
        return streams.values().stream().mapToLong(Long::longValue).toArray();
    }

    String[] actors() {
        return requests.stream().map(RequestName::actor).toArray(String[]::new);
    }

    String[] requestKeys() {
        return requests.stream().map(RequestName::key).toArray(String[]::new);
    }
}
