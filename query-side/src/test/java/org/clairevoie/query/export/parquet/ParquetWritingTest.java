package org.clairevoie.query.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.writing.Exported;
import org.clairevoie.query.projection.RandomJourneys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParquetWritingTest {
    @Test
    void every_table_reads_back_as_the_csv_has_it() throws IOException {
        Exported exported = Exported.of(RandomJourneys.of(13, 25), 60, ExportFormat.PARQUET, ExportFormat.CSV);
        for (String table : List.of("journeys", "events", "attributes", "links", "landmarks", "spells", "person_period", "counting_process")) {
            List<Map<String, String>> rows = exported.rows(table + ".csv");
            assertThat(rows).as(table).isNotEmpty();
            rows.forEach(row -> row.values().removeIf(String::isEmpty));
            try (Stream<Map<String, String>> read = read(exported, table)) {
                assertThat(read.toList()).as(table).isEqualTo(rows);
            }
        }
    }

    private static Stream<Map<String, String>> read(Exported exported, String table) throws IOException {
        return ParquetReader.streamContent(
                exported.file(table + ".parquet").toFile(),
                HydratorSupplier.constantly(new Hydrator<Map<String, String>, Map<String, String>>() {
                    @Override
                    public Map<String, String> start() {
                        return new LinkedHashMap<>();
                    }

                    @Override
                    public Map<String, String> add(Map<String, String> row, String column, @Nullable Object value) {
                        if (value != null) {
                            row.put(column, value instanceof Boolean truth ? (truth ? "TRUE" : "FALSE") : value.toString());
                        }
                        return row;
                    }

                    @Override
                    public Map<String, String> finish(Map<String, String> row) {
                        return row;
                    }
                }));
    }
}
