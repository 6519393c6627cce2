package com.flashafrica.support.imports;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file, or of what could be read of it.
 *
 * @param number from 1
 * @param text without its end
 * @param broken why it cannot be taken as it stands
 */
record Line(long number, String text, @Nullable String broken) {}
