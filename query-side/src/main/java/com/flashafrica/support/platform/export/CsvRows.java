package com.flashafrica.support.platform.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180, with a header. A text that a spreadsheet would take for a formula gets a single quote
 * before it; numbers and times never do.
 */
final class CsvRows<R> implements RowWriter<R> {
    private final List<Column<R>> columns;
    private final CSVPrinter csv;

    CsvRows(List<Column<R>> columns, Writer out) throws IOException {
        this.columns = columns;
        this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(Column::name));
    }

    @Override
    public void write(R row) throws IOException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            values.add(value instanceof String text ? harmless(text) : value);
        }
        csv.printRecord(values);
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
