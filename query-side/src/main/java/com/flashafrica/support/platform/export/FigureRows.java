package com.flashafrica.support.platform.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of figures as rows: one of what it says itself, then one for each item of its lists
 * ({@code groups}, {@code series}). What is within something is named with a dot between.
 *
 * @param columns {@code part} first, which says where a row is from: {@code total}, or the list
 */
record FigureRows(List<Column<Map<String, Object>>> columns, List<Map<String, Object>> rows) {
    private static final String PART = "part";

    static FigureRows of(JsonNode answer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("total", answer));
        answer.properties()
                .forEach(property -> {
                    for (JsonNode item : property.getValue()) {
                        if (property.getValue().isArray() && item.isObject()) {
                            rows.add(row(property.getKey(), item));
                        }
                    }
                });
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        return new FigureRows(names.stream().map(FigureRows::column).toList(), rows);
    }

    private static Map<String, Object> row(String part, JsonNode node) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(PART, part);
        flatten("", node, row);
        return row;
    }

    private static void flatten(String path, JsonNode node, Map<String, Object> row) {
        node.properties()
                .forEach(property -> {
                    String name = path + property.getKey();
                    JsonNode value = property.getValue();
                    if (value.isObject()) {
                        flatten(name + ".", value, row);
                    } else if (value.isNumber()) {
                        row.put(name, value.numberValue());
                    } else if (!value.isArray()) {
                        row.put(name, value.isNull() ? "" : value.asString());
                    }
                });
    }

    private static Column<Map<String, Object>> column(String name) {
        return new Column<>(name, Column.Kind.TEXT, row -> value(row, name));
    }

    private static @Nullable Object value(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return "".equals(value) ? null : value;
    }
}
