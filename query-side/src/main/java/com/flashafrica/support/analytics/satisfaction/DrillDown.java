package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.GroupBy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Addresses of the lists of exactly what was counted. */
record DrillDown(
        String asked,
        String reminded,
        String declined,
        String answered,
        String rated,
        String satisfied,
        SortedMap<Integer, String> scores,
        String comments) {
    private static final String PATH = "/api/v1/metrics/satisfaction/";

    /**
     * @param from null for the beginning of all
     * @param group null for all
     * @param past which past it was counted in
     */
    static DrillDown of(
            @Nullable Instant from,
            Instant to,
            GroupBy groupBy,
            @Nullable String group,
            String past) {
        String query =
                (from == null ? "" : "from=" + from + "&")
                        + ("to=" + to + "&")
                        + (group == null ? "" : group(groupBy, group))
                        + past;
        SortedMap<Integer, String> scores = new TreeMap<>();
        for (int score = 1; score <= 5; score++) {
            scores.put(score, counted(Counted.RATED, query) + "&score=" + score);
        }
        return new DrillDown(
                counted(Counted.ASKED, query),
                counted(Counted.REMINDED, query),
                counted(Counted.DECLINED, query),
                counted(Counted.ANSWERED, query),
                counted(Counted.RATED, query),
                counted(Counted.SATISFIED, query),
                scores,
                PATH + "comments?" + query);
    }

    private static String group(GroupBy by, String key) {
        String encoded = UriUtils.encode(key, StandardCharsets.UTF_8);
        return "groupBy=" + by.name().toLowerCase(Locale.ROOT) + "&group=" + encoded + "&";
    }

    private static String counted(Counted what, String query) {
        return PATH + "resolutions?" + query + "&counted=" + what.name().toLowerCase(Locale.ROOT);
    }
}
