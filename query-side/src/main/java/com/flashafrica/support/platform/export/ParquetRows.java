package com.flashafrica.support.platform.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Parquet, compressed by Snappy, in row groups small enough for a small heap. */
final class ParquetRows<R> implements RowWriter<R> {
    private static final long ROW_GROUP = 8L << 20;
    private static final int PAGE = 256 << 10;

    private final ParquetWriter<R> writer;

    ParquetRows(String table, List<Column<R>> columns, Path file) throws IOException {
        writer =
                new Builder<>(new LocalOutputFile(file), new Rows<>(table, columns))
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                        .withRowGroupSize(ROW_GROUP)
                        .withPageSize(PAGE)
                        .build();
    }

    @Override
    public void write(R row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
        private final Rows<R> rows;

        Builder(OutputFile file, Rows<R> rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // there is no other one that must be there
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }

    private static final class Rows<R> extends WriteSupport<R> {
        private final MessageType schema;
        private final List<Column<R>> columns;
        private RecordConsumer out;

        @SuppressWarnings("NullAway") // the writer gives the consumer before the first row
        Rows(String table, List<Column<R>> columns) {
            this.columns = columns;
            Types.MessageTypeBuilder message = Types.buildMessage();
            columns.forEach(column -> message.addField(type(column)));
            this.schema = message.named(table);
        }

        @Override
        @SuppressWarnings("deprecation") // the same
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(R row) {
            out.startMessage();
            for (int i = 0; i < columns.size(); i++) {
                Object value = columns.get(i).value().apply(row);
                if (value != null) {
                    out.startField(columns.get(i).name(), i);
                    add(value);
                    out.endField(columns.get(i).name(), i);
                }
            }
            out.endMessage();
        }

        private void add(Object value) {
            switch (value) {
                case Long number -> out.addLong(number);
                case Instant time -> out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, time));
                default -> out.addBinary(Binary.fromString(value.toString()));
            }
        }

        private static PrimitiveType type(Column<?> column) {
            return switch (column.kind()) {
                case TEXT, JSON ->
                        Types.optional(PrimitiveTypeName.BINARY)
                                .as(LogicalTypeAnnotation.stringType())
                                .named(column.name());
                case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
                case TIME ->
                        Types.optional(PrimitiveTypeName.INT64)
                                .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                                .named(column.name());
            };
        }
    }
}
