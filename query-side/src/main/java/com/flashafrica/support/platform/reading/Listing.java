package com.flashafrica.support.platform.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the list goes on; null on the last page
 */
public record Listing<T>(List<T> items, @Nullable String next) {
    public static final int USUAL = 50;
    public static final int LARGEST = 200;
    static final String LIMIT_FORM = "must be a whole number from 1 to " + LARGEST;
}
