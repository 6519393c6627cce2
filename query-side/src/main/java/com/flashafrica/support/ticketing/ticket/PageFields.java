package com.flashafrica.support.ticketing.ticket;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A page's fields by name, without those that change with every event or with the time of day. */
final class PageFields {
    private static final Set<String> VOLATILE =
            Set.of("evaluatedAt", "version", "position", "updatedAt");

    private PageFields() {}

    /** Fields within a field as {@code outer.inner}; lists whole; nothing for null. */
    static Map<String, JsonNode> of(JsonNode page) {
        Map<String, JsonNode> fields = new TreeMap<>();
        page.properties()
                .forEach(field -> {
                    if (!VOLATILE.contains(field.getKey())) {
                        put(fields, field.getKey(), field.getValue());
                    }
                });
        return fields;
    }

    private static void put(Map<String, JsonNode> fields, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> put(fields, name + "." + field.getKey(), field.getValue()));
        } else if (!value.isNull()) {
            fields.put(name, value);
        }
    }
}
