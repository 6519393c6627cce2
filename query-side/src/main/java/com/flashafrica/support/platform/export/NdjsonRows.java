package com.flashafrica.support.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line; every column in each. */
final class NdjsonRows<R> implements RowWriter<R> {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final List<Column<R>> columns;
    private final OutputStream out;
    private final JsonGenerator json;

    NdjsonRows(List<Column<R>> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
        this.json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out);
    }

    @Override
    public void write(R row) throws IOException {
        json.writeStartObject();
        for (Column<R> column : columns) {
            json.writeName(column.name());
            switch (column.value().apply(row)) {
                case null -> json.writeNull();
                case Long number -> json.writeNumber(number);
                case Instant time -> json.writeString(time.toString());
                case Object text -> json.writeString(text.toString());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.close();
    }
}
