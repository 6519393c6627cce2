package com.flashafrica.support.platform.export;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row's values, by the order of its columns. */
record Cells(List<@Nullable Object> values) {
    Cells {
        values = Collections.unmodifiableList(values);
    }

    /** Without what may be personal: it may end up in a log. */
    @Override
    public String toString() {
        return "Cells[" + values.size() + "]";
    }
}
