package org.clairevoie.query.export.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Writing;
import org.clairevoie.query.export.tables.Column;
import org.clairevoie.query.export.tables.Table;
import org.jspecify.annotations.Nullable;

/// Tables as CSV, a file each.
public final class CsvWriting implements Writing {
    private final List<Table> tables;
    private final List<CsvFile> files = new ArrayList<>();

    public CsvWriting(Path folder, List<Table> tables) throws IOException {
        this.tables = List.copyOf(tables);
        for (Table table : tables) {
            List<String> header = new ArrayList<>(List.of("row"));
            table.columns().stream().map(Column::name).forEach(header::add);
            files.add(new CsvFile(folder.resolve(name(table)), header));
        }
    }

    @Override
    public void write(ExportedJourney journey) throws IOException {
        try {
            for (int number = 0; number < files.size(); number++) {
                CsvFile file = files.get(number);
                tables.get(number).rows(journey, cells -> row(file, cells));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void row(CsvFile file, @Nullable Object[] cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length + 1);
        row.add(file.rows() + 1);
        row.addAll(Arrays.asList(cells));
        try {
            file.row(row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public long rows() {
        return files.stream().mapToLong(CsvFile::rows).sum();
    }

    @Override
    public List<Written> finish() throws IOException {
        close();
        List<Written> written = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            Table table = tables.get(number);
            written.add(new Written(name(table), files.get(number).rows(), table.leftOut()));
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : files) {
            file.close();
        }
    }

    private static String name(Table table) {
        return table.name() + ".csv";
    }
}
