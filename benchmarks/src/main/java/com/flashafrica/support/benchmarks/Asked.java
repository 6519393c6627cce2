package com.flashafrica.support.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows are wanted. */
record Asked(@Nullable String beginning) {

    boolean wants(String row) {
        return beginning == null || row.startsWith(beginning);
    }

    /** Whether any of the rows may be wanted whose names begin so. */
    boolean wantsAny(List<String> beginnings) {
        return beginning == null
                || beginnings.stream()
                        .anyMatch(one -> one.startsWith(beginning) || beginning.startsWith(one));
    }
}
