package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.GroupBy;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are listed, the newest first.
 *
 * @param group only those whose key is so; null for all
 * @param score only those with this rating; null for all
 * @param place only those after it; null from the beginning
 * @param most so many at most
 */
record CaseFilter(
        Window window,
        CaseOrder order,
        Counted counted,
        GroupBy groupBy,
        @Nullable Predicate<String> group,
        @Nullable Integer score,
        @Nullable CasePlace place,
        int most) {

    /** The first of them that come, in order. */
    List<Case> first(Stream<Case> cases) {
        PriorityQueue<Case> kept = new PriorityQueue<>(most + 1, order.reversed());
        cases.filter(this::matches)
                .forEach(one -> {
                    kept.add(one);
                    if (kept.size() > most) {
                        kept.remove();
                    }
                });
        List<Case> found = new ArrayList<>(kept);
        found.sort(order);
        return found;
    }

    private boolean matches(Case one) {
        Resolution.Rating rating = one.resolution().rating();
        return counted.counts(one.resolution())
                && (score == null || (rating != null && rating.score() == score))
                && (group == null || group.test(one.key(groupBy)))
                && (place == null || order.isAfter(one, place));
    }
}
