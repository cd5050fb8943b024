package org.clairevoie.query.export.traminer;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clairevoie.query.export.content.Writing.Written;
import org.clairevoie.query.export.csv.CsvFile;
import org.clairevoie.query.sequence.WeekState;

/// A column a week. How many there are is known only at the end: the sequences go to a file of their own first, and are then
/// filled up to the longest with `%`.
final class StsFile implements Closeable {
    private final Path file;
    private final Path ragged;
    private final CsvFile rows;
    private int longest;

    StsFile(Path folder, String name) throws IOException {
        file = folder.resolve(name);
        ragged = folder.resolve(name + ".ragged");
        rows = new CsvFile(ragged, null);
    }

    void write(long id, List<WeekState> weeks) throws IOException {
        List<Object> row = new ArrayList<>(weeks.size() + 1);
        row.add(id);
        weeks.forEach(week -> row.add(week.code()));
        rows.row(row);
        longest = Math.max(longest, weeks.size());
    }

    Written finish() throws IOException {
        List<String> header = new ArrayList<>(List.of("id"));
        for (int week = 1; week <= longest; week++) {
            header.add("w" + week);
        }
        try (BufferedReader lines = Files.newBufferedReader(ragged); CsvFile whole = new CsvFile(file, header)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                cells.addAll(Collections.nCopies(header.size() - cells.size(), WeekState.CENSORED.code()));
                whole.row(cells);
            }
        }
        Files.delete(ragged);
        return new Written(String.valueOf(file.getFileName()), rows.rows(), 0);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
