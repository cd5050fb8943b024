package org.clairevoie.query.export.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// One CSV file being written: a row at a time, nothing kept.
public final class CsvFile implements Closeable {
    private final Writer text;
    private long rows;

    /// @param header null for none
    public CsvFile(Path file, @Nullable List<String> header) throws IOException {
        text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        if (header != null) {
            CSVFormat.RFC4180.printRecord(text, header.toArray());
        }
    }

    /// @param cells null is an empty cell: not recorded
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        CSVFormat.RFC4180.printRecord(text, cells.stream().map(CsvFile::cell).toArray());
        rows++;
    }

    /// R takes TRUE and FALSE for what they are, and no other spelling everywhere.
    private static @Nullable Object cell(@Nullable Object cell) {
        return switch (cell) {
            case String words -> FormulaGuard.guarded(words);
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case null, default -> cell;
        };
    }

    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
