package org.clairevoie.query.export.parquet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.clairevoie.query.export.tables.Column;
import org.clairevoie.query.export.tables.Table;
import org.jspecify.annotations.Nullable;

/// How a row of a table becomes a record of Parquet. The row group is small, since several tables are written side by side.
final class ParquetFile extends ParquetWriter.Builder<List<@Nullable Object>, ParquetFile> {
    private static final long ROW_GROUP_BYTES = 4L << 20;
    private static final int PAGE_BYTES = 256 << 10;
    private final MessageType schema;

    private ParquetFile(Path file, MessageType schema) {
        super(new LocalOutputFile(file));
        this.schema = schema;
    }

    static ParquetFile of(Path file, Table table) {
        return new ParquetFile(file, schema(table))
                .withCompressionCodec(CompressionCodecName.SNAPPY).withRowGroupSize(ROW_GROUP_BYTES).withPageSize(PAGE_BYTES);
    }

    @Override
    protected ParquetFile self() {
        return this;
    }

    /// The one that Parquet 1.15 makes its builders have.
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration configuration) {
        return new Rows(schema);
    }

    private static MessageType schema(Table table) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        message.required(PrimitiveTypeName.INT64).named("row");
        for (Column column : table.columns()) {
            switch (column.kind()) {
                case TEXT -> message.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(column.name());
                case INTEGER -> message.optional(PrimitiveTypeName.INT64).named(column.name());
                case DECIMAL -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case BOOLEAN -> message.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            }
        }
        return message.named(table.name());
    }

    private static final class Rows extends WriteSupport<List<@Nullable Object>> {
        private final MessageType schema;
        private @Nullable RecordConsumer to;

        Rows(MessageType schema) {
            this.schema = schema;
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            to = consumer;
        }

        @Override
        public void write(List<@Nullable Object> row) {
            RecordConsumer consumer = Objects.requireNonNull(to, "Parquet prepares before it writes");
            consumer.startMessage();
            for (int column = 0; column < row.size(); column++) {
                Object cell = row.get(column);
                if (cell != null) {
                    String name = schema.getFieldName(column);
                    consumer.startField(name, column);
                    add(consumer, cell);
                    consumer.endField(name, column);
                }
            }
            consumer.endMessage();
        }

        private static void add(RecordConsumer consumer, Object cell) {
            switch (cell) {
                case String text -> consumer.addBinary(Binary.fromString(text));
                case Long number -> consumer.addLong(number);
                case Integer number -> consumer.addLong(number);
                case Double number -> consumer.addDouble(number);
                case Boolean truth -> consumer.addBoolean(truth);
                default -> throw new IllegalArgumentException("no column holds " + cell.getClass());
            }
        }
    }
}
