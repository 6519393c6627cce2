package com.flashafrica.support.platform.export;

import com.flashafrica.support.platform.web.Caller;
import java.util.List;
import java.util.stream.Stream;

/** A table that can be exported. */
public interface ExportTable<R> {
    /** As the path says it. */
    String name();

    List<Column<R>> columns();

    /** In an order that the ledger alone decides; read while they are taken. Blocks. */
    Stream<R> rows(Window window);

    /** Those of them that a caller may see, where not everybody who exports sees all. */
    default Stream<R> rows(Window window, Caller caller) {
        return rows(window);
    }
}
