package com.flashafrica.support.platform.export;

import com.flashafrica.support.platform.sealing.edge.Reader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, cell by cell, with what is sealed opened for whoever takes them away. Some
 * rows at a time: their keys are looked up together.
 */
final class OpenedRows<R> {
    private static final int TOGETHER = 500;

    private final List<Column<R>> columns;
    private final Reader reader;

    OpenedRows(List<Column<R>> columns, Reader reader) {
        this.columns = List.copyOf(columns);
        this.reader = reader;
    }

    /** The same columns, of cells. */
    List<Column<Cells>> columns() {
        return IntStream.range(0, columns.size())
                .mapToObj(i ->
                        new Column<Cells>(
                                columns.get(i).name(),
                                columns.get(i).kind(),
                                cells -> cells.values().get(i)))
                .toList();
    }

    /** Blocks. */
    void write(Iterator<R> rows, RowWriter<Cells> writer) throws IOException {
        List<Cells> together = new ArrayList<>(TOGETHER);
        while (rows.hasNext()) {
            together.add(sealed(rows.next()));
            if (together.size() == TOGETHER || !rows.hasNext()) {
                open(together, writer);
                together.clear();
            }
        }
    }

    private Cells sealed(R row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            values.add(column.value().apply(row));
        }
        return new Cells(values);
    }

    private void open(List<Cells> together, RowWriter<Cells> writer) throws IOException {
        reader.prepare(
                together.stream()
                        .flatMap(cells -> cells.values().stream())
                        .filter(String.class::isInstance)
                        .map(text -> Objects.requireNonNull((String) text))
                        .toList());
        for (Cells cells : together) {
            writer.write(opened(cells));
        }
    }

    private Cells opened(Cells cells) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = cells.values().get(i);
            values.add(value instanceof String text ? opened(text, columns.get(i)) : value);
        }
        return new Cells(values);
    }

    private @Nullable String opened(String text, Column<R> column) {
        return column.kind() == Column.Kind.JSON ? reader.json(text) : reader.text(text);
    }
}
