package com.flashafrica.support.platform.feed;

import java.util.List;

/**
 * What was found between two positions.
 *
 * @param items in position order
 * @param upTo everything up to this position has been looked at; that of the last item, or later
 */
public record Page<T>(List<T> items, long upTo) {}
