package com.flashafrica.support.platform.export;

import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.Caller;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** What a table can be written as. */
enum Format {
    NDJSON("application/x-ndjson"),
    CSV("text/csv;charset=UTF-8"),
    PARQUET("application/vnd.apache.parquet");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** As the parameter says it, and the file's name ends. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the table into the file, all that the caller may see of it. Blocks. */
    <R> void write(ExportTable<R> table, Window window, Caller caller, Reader reader, Path file)
            throws IOException {
        OpenedRows<R> opened = new OpenedRows<>(table.columns(), reader);
        try (Stream<R> rows = table.rows(window, caller);
                RowWriter<Cells> writer = writer(table.name(), opened.columns(), file)) {
            opened.write(rows.iterator(), writer);
        }
    }

    private RowWriter<Cells> writer(String table, List<Column<Cells>> columns, Path file)
            throws IOException {
        return switch (this) {
            case NDJSON ->
                    new NdjsonRows<>(
                            columns,
                            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
            case CSV -> new CsvRows<>(columns, Files.newBufferedWriter(file));
            case PARQUET -> new ParquetRows<>(table, columns, file);
        };
    }
}
