package com.flashafrica.support.analytics.satisfaction;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How satisfied the requesters of a window's resolutions were: each resolution counts where it
 * happened, with all that was said of it since.
 *
 * @param asked resolutions whose requesters were asked to rate
 * @param reminded of those, the ones asked again
 * @param declined of those, the ones whose requesters want to be asked no more
 * @param answered of those asked, the ones rated, by whichever way
 * @param rated resolutions with a rating, asked for or not
 * @param responseRate answered of asked; null when nobody was asked
 * @param scores how often each score from 1 to 5 was given, the last one for each resolution
 * @param satisfied rated 4 or 5
 * @param satisfactionRate satisfied of rated; null when nothing was rated, as is the mean
 */
public record SatisfactionFigures(
        long asked,
        long reminded,
        long declined,
        long answered,
        long rated,
        @Nullable Double responseRate,
        SortedMap<Integer, Long> scores,
        long satisfied,
        @Nullable Double satisfactionRate,
        @Nullable Double mean) {}
