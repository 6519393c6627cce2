package com.flashafrica.support.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.Cut;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How satisfied requesters were, for whoever tells that among other things. Blocks. */
public interface Ratings {
    /** What its position goes by. */
    String view();

    /**
     * @param cut the past that was asked for; null for the present
     */
    Told of(Question question, AsOf asOf, @Nullable Cut cut);

    /**
     * @param groups by the keys that the question groups by; those with something to tell
     */
    record Told(Rated total, Map<String, Rated> groups) {}

    /**
     * Of the resolutions in the window.
     *
     * @param satisfied rated 4 or 5
     * @param satisfactionRate satisfied of rated; null when nothing was rated, as is the mean
     * @param links by a number's name: where the {@code tickets} that it counts are listed
     */
    record Rated(
            long rated,
            long satisfied,
            @Nullable Double satisfactionRate,
            @Nullable Double mean,
            @JsonIgnore Map<String, Map<String, String>> links) {}
}
