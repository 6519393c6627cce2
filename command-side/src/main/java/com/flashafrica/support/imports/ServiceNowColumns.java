package com.flashafrica.support.imports;

import static com.flashafrica.support.imports.Values.known;

import com.flashafrica.support.ticketing.Priority;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the columns of ServiceNow's incident audit by their names, in whatever order. */
final class ServiceNowColumns {
    private static final List<String> NEEDED =
            List.of(
                    "number",
                    "incident_state",
                    "opened_at",
                    "opened_by",
                    "sys_updated_at",
                    "sys_updated_by",
                    "caller_id",
                    "contact_type",
                    "category",
                    "subcategory",
                    "priority",
                    "assignment_group",
                    "assigned_to");

    private final Map<String, Integer> places;
    private final int count;

    private ServiceNowColumns(Map<String, Integer> places, int count) {
        this.places = places;
        this.count = count;
    }

    static ServiceNowColumns of(CsvRecord header) throws FileUnusable {
        if (header.broken() != null) {
            throw new FileUnusable(header.line(), "the header " + header.broken());
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.values().size(); i++) {
            String name = header.values().get(i).strip().toLowerCase(Locale.ROOT);
            if (places.put(name, i) != null && NEEDED.contains(name)) {
                throw new FileUnusable(header.line(), "column " + name + " is there twice");
            }
        }
        List<String> missing = NEEDED.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new FileUnusable(header.line(), "the header lacks " + String.join(", ", missing));
        }
        return new ServiceNowColumns(places, header.values().size());
    }

    int count() {
        return count;
    }

    /** The ticket that a record, broken or not, is about; null when it does not say. */
    @Nullable String ticket(CsvRecord csv) {
        int place = places.getOrDefault("number", 0);
        String number = place < csv.values().size() ? csv.values().get(place).strip() : "";
        try {
            return Values.required("number", number, Values.SHORT);
        } catch (LineUnusable _) {
            return null;
        }
    }

    ServiceNowRow row(CsvRecord csv, Instant latest) throws LineUnusable {
        return new ServiceNowRow(
                Values.required("number", value(csv, "number", Values.SHORT), Values.SHORT),
                known(value(csv, "incident_state", Values.SHORT)),
                Values.serviceNowTime("opened_at", value(csv, "opened_at", 40), latest),
                known(value(csv, "opened_by", Values.NAME)),
                Values.serviceNowTime("sys_updated_at", value(csv, "sys_updated_at", 40), latest),
                known(value(csv, "sys_updated_by", Values.NAME)),
                known(value(csv, "caller_id", Values.NAME)),
                value(csv, "contact_type", Values.SHORT),
                value(csv, "category", Values.SHORT),
                value(csv, "subcategory", Values.SHORT),
                priority(known(value(csv, "priority", Values.SHORT))),
                known(value(csv, "assignment_group", Values.SHORT)),
                known(value(csv, "assigned_to", Values.NAME)));
    }

    private String value(CsvRecord csv, String column, int longest) throws LineUnusable {
        String value = csv.values().get(places.getOrDefault(column, 0)).strip();
        Values.optional(column, value, longest);
        return value;
    }

    /** Written as in {@code 3 - Moderate}; ServiceNow's fifth is lower than our lowest. */
    private static @Nullable Priority priority(@Nullable String value) throws LineUnusable {
        return switch (value == null ? '?' : value.charAt(0)) {
            case '?' -> null;
            case '1' -> Priority.CRITICAL;
            case '2' -> Priority.HIGH;
            case '3' -> Priority.NORMAL;
            case '4', '5' -> Priority.LOW;
            default -> throw new LineUnusable("priority does not begin with 1 to 5");
        };
    }
}
