package com.flashafrica.support.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CSV file.
 *
 * @param line at which it begins, from 1
 * @param values of a broken one, as far as they can be told apart
 */
record CsvRecord(long line, List<String> values, @Nullable String broken) {}
