package com.flashafrica.support.platform.export;

import java.util.List;
import java.util.stream.Stream;

/** A table that can be exported. */
public interface ExportTable<R> {
    /** As the path says it. */
    String name();

    List<Column<R>> columns();

    /** In an order that the ledger alone decides; read while they are taken. Blocks. */
    Stream<R> rows(Window window);
}
