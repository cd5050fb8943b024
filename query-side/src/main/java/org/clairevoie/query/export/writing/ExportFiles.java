package org.clairevoie.query.export.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Writing;
import org.clairevoie.query.export.csv.CsvWriting;
import org.clairevoie.query.export.ocel.OcelJsonWriting;
import org.clairevoie.query.export.ocel.OcelSqliteWriting;
import org.clairevoie.query.export.parquet.ParquetWriting;
import org.clairevoie.query.export.tables.Table;
import org.clairevoie.query.export.traminer.TraminerWriting;
import org.clairevoie.query.export.xes.XesWriting;

/// All the formats of one export, written side by side in one pass over the journeys.
final class ExportFiles implements Writing {
    private final List<Writing> formats = new ArrayList<>();

    /// Formats are in the order of the enumeration, whatever order they were asked in.
    ExportFiles(Path folder, ExportQuestion question) throws IOException {
        Set<ExportFormat> asked = question.formats();
        try {
            List<Table> csv = Table.all().stream().filter(table -> isAsked(table, asked)).toList();
            if (!csv.isEmpty()) {
                formats.add(new CsvWriting(folder, csv));
            }
            for (ExportFormat format : ExportFormat.values()) {
                if (asked.contains(format)) {
                    open(format, folder, question);
                }
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static boolean isAsked(Table table, Set<ExportFormat> asked) {
        return asked.contains(ExportFormat.CSV)
                || (asked.contains(ExportFormat.COUNTING_PROCESS) && table.name().equals("counting_process"))
                || (asked.contains(ExportFormat.PERSON_PERIOD) && table.name().equals("person_period"));
    }

    private void open(ExportFormat format, Path folder, ExportQuestion question) throws IOException {
        switch (format) {
            case CSV, COUNTING_PROCESS, PERSON_PERIOD -> { }
            case PARQUET -> formats.add(new ParquetWriting(folder, Table.all()));
            case TRAMINER -> formats.add(new TraminerWriting(folder, question.matched()));
            case XES -> formats.add(new XesWriting(folder));
            case OCEL_JSON -> formats.add(new OcelJsonWriting(folder));
            case OCEL_SQLITE -> formats.add(new OcelSqliteWriting(folder));
        }
    }

    @Override
    public void write(ExportedJourney journey) throws IOException {
        for (Writing format : formats) {
            format.write(journey);
        }
    }

    @Override
    public long rows() {
        return formats.stream().mapToLong(Writing::rows).sum();
    }

    @Override
    public List<Written> finish() throws IOException {
        List<Written> written = new ArrayList<>();
        for (Writing format : formats) {
            written.addAll(format.finish());
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        for (Writing format : formats) {
            format.close();
        }
    }
}
