package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which records of other systems a ticket has taken in.
 *
 * @param ids per source
 * @param events how many events each import brought, by import id
 */
public record ImportedRecords(Map<String, Set<String>> ids, Map<String, Integer> events) {
    static final ImportedRecords NONE = new ImportedRecords(Map.of(), Map.of());

    public boolean contains(String source, String id) {
        return ids.getOrDefault(source, Set.of()).contains(id);
    }

    /** Every record taken in is one event. */
    public int eventsOf(String importId) {
        return events.getOrDefault(importId, 0);
    }

    ImportedRecords and(TicketImported imported) {
        Set<String> known = new HashSet<>(ids.getOrDefault(imported.source(), Set.of()));
        known.addAll(imported.records());
        Map<String, Set<String>> allIds = new HashMap<>(ids);
        allIds.put(imported.source(), Set.copyOf(known));
        Map<String, Integer> allEvents = new HashMap<>(events);
        allEvents.merge(imported.importId(), imported.records().size(), Integer::sum);
        return new ImportedRecords(Map.copyOf(allIds), Map.copyOf(allEvents));
    }
}
