package com.flashafrica.support.analytics.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which group each ticket is in, by number. */
final class Keys {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] groups = new int[64];

    void put(int ticket, String key) {
        if (ticket >= groups.length) {
            groups = Arrays.copyOf(groups, Math.max(ticket + 1, groups.length * 2));
        }
        Integer known = numbers.putIfAbsent(key, names.size());
        if (known == null) {
            names.add(key);
        }
        groups[ticket] = known == null ? names.size() - 1 : known;
    }

    int group(int ticket) {
        return groups[ticket];
    }

    /** How many groups there ever were. */
    int size() {
        return names.size();
    }

    String name(int group) {
        return names.get(group);
    }

    /** The one whose key is so; -1 where there never was one. */
    int group(Predicate<String> key) {
        for (int group = 0; group < names.size(); group++) {
            if (key.test(names.get(group))) {
                return group;
            }
        }
        return -1;
    }
}
