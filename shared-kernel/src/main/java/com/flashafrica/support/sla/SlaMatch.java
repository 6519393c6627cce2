package com.flashafrica.support.sla;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects a policy is for: all four must hold. An empty list takes any; a list of categories
 * does not take a subject without one. Names are compared exactly.
 */
public record SlaMatch(
        List<String> channels,
        List<String> priorities,
        List<String> tiers,
        List<String> categories) {
    public static final SlaMatch ANY = new SlaMatch(List.of(), List.of(), List.of(), List.of());

    // Absent in JSON is the same as any.
    public SlaMatch {
        channels = channels == null ? List.of() : List.copyOf(channels);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    public boolean takes(SlaSubject subject) {
        return takes(channels, subject.channel())
                && takes(priorities, subject.priority())
                && takes(tiers, subject.tier())
                && takes(categories, subject.category());
    }

    private static boolean takes(List<String> names, @Nullable String name) {
        return names.isEmpty() || (name != null && names.contains(name));
    }
}
