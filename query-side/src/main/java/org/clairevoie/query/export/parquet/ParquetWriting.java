package org.clairevoie.query.export.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.parquet.hadoop.ParquetWriter;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Writing;
import org.clairevoie.query.export.tables.Table;
import org.jspecify.annotations.Nullable;

/// Tables as Parquet, a file each; texts as they are, since nothing runs them.
public final class ParquetWriting implements Writing {
    private final List<Table> tables;
    private final List<ParquetWriter<List<@Nullable Object>>> files = new ArrayList<>();
    private final long[] rows;

    public ParquetWriting(Path folder, List<Table> tables) throws IOException {
        this.tables = List.copyOf(tables);
        rows = new long[tables.size()];
        for (Table table : tables) {
            files.add(ParquetFile.of(folder.resolve(name(table)), table).build());
        }
    }

    @Override
    public void write(ExportedJourney journey) throws IOException {
        try {
            for (int number = 0; number < rows.length; number++) {
                int table = number;
                tables.get(table).rows(journey, cells -> row(table, cells));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void row(int table, @Nullable Object[] cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length + 1);
        rows[table]++;
        row.add(rows[table]);
        row.addAll(Arrays.asList(cells));
        try {
            files.get(table).write(row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public long rows() {
        return LongStream.of(rows).sum();
    }

    @Override
    public List<Written> finish() throws IOException {
        close();
        List<Written> written = new ArrayList<>();
        for (int number = 0; number < rows.length; number++) {
            Table table = tables.get(number);
            written.add(new Written(name(table), rows[number], table.leftOut()));
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        for (ParquetWriter<List<@Nullable Object>> file : files) {
            file.close();
        }
    }

    private static String name(Table table) {
        return table.name() + ".parquet";
    }
}
